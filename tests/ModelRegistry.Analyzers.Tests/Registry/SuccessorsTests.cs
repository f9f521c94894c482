using Microsoft.CodeAnalysis;

namespace ModelRegistry.Analyzers.Tests.Registry;

public class SuccessorsTests
{
    private const string Good = $$"""{ "id": "good", {{Governed.Fit}} }""";
    private const string Fields = $$""" "provider": "p", "owner": "o", "idVerified": {{Governed.Verified}}, "checks": {{Governed.Checks}} """;

    [Theory]
    [InlineData("preview", "No successor: \"a\" is a preview and has no fallback: add \"fallback\": [\"good\"]")]
    [InlineData("deprecated", "No successor: \"a\" is deprecated and has no replacement: add \"replacement\": \"good\"")]
    public Task A_model_that_can_go_away_names_another(string lifecycle, string message)
        => Governed.Models($$"""{ "id": "a", "lifecycle": {|LLM1012:"{{lifecycle}}"|}, {{Fields}} }""", Good).WithMessages(message).WithSeverity(DiagnosticSeverity.Warning).ReportsExactly();

    [Theory]
    [InlineData("preview", "\"fallback\": [\"good\"]")]
    [InlineData("preview", "\"replacement\": \"good\"")]
    [InlineData("deprecated", "\"fallback\": [\"good\"]")]
    [InlineData("deprecated", "\"replacement\": \"good\"")]
    [InlineData("available", "\"fallback\": []")]
    [InlineData("retired", "\"fallback\": []")]
    public Task A_fallback_or_a_replacement_will_do_and_other_models_need_none(string lifecycle, string named)
        => Governed.Models($$"""{ "id": "a", "lifecycle": "{{lifecycle}}", {{named}}, {{Fields}} }""", Good).ReportsNothing();

    [Fact]
    public Task Where_no_model_of_the_provider_serves_the_name_is_left_to_the_team()
        => Governed.Models($$"""{ "id": "a", "lifecycle": {|LLM1012:"preview"|}, {{Fields}} }""", Good.Replace("\"p\"", "\"q\"", StringComparison.Ordinal))
            .WithMessages("No successor: \"a\" is a preview and has no fallback: add \"fallback\": [\"<id>\"]")
            .ReportsExactly();

    [Fact]
    public Task A_model_without_an_id_is_called_by_its_name()
        => Governed.Models($$"""{ "id": null, "name": "A", "lifecycle": {|LLM1012:"preview"|}, {{Fields}} }""")
            .WithMessages("No successor: \"A\" is a preview and has no fallback: add \"fallback\": [\"<id>\"]")
            .ReportsExactly();
}
