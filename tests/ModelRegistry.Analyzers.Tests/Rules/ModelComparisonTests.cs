using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

/// <summary>What LLM2002 finds where a text is compared with something that is named for a model.</summary>
public class ModelComparisonTests
{
    private static readonly Verifier Verify = Verifier.For<UnregisteredModelIdAnalyzer>()
        .WithGenerator<ModelRegistryGenerator>()
        .WithRegistry(HardcodedModelIdAnalyzerTests.Registry);

    [Theory]
    [InlineData("""model == [|"o3"|]""")]
    [InlineData("""[|"o3"|] != model""")]
    [InlineData("""model is [|"o1"|] or [|"o3"|]""")]
    [InlineData("""model is not [|"o3"|]""")]
    [InlineData("""(model ?? "") == [|"o3"|]""")]
    [InlineData("""model.ToLowerInvariant() == [|"o3"|]""")]
    [InlineData("""model?.Trim() == [|"o3"|]""")]
    [InlineData("""model?.Trim()?.ToLowerInvariant() == [|"o3"|]""")]
    [InlineData("""[|"o3"|] == options?.ModelId?.Trim()?.ToLower()?.Normalize()""")]
    [InlineData("""model?.Trim()?.Equals([|"o3"|]) == true""")]
    [InlineData("""model!.Equals([|"phi-4"|])""")]
    [InlineData("""model?.Equals([|"phi-4"|], StringComparison.Ordinal) == true""")]
    [InlineData("""string.Equals(model, [|"o3"|], StringComparison.OrdinalIgnoreCase)""")]
    [InlineData("""string.Equals([|"o3"|], model)""")]
    [InlineData("""StringComparer.Ordinal.Equals(model, [|"o3"|])""")]
    [InlineData("""string.Compare(model, [|"o3"|]) == 0""")]
    [InlineData("""options.ModelId == [|"o3"|]""")]
    [InlineData("""options?.ModelId == [|"o3"|]""")]
    [InlineData("""options.Model.Name == [|"o3"|]""")]
    [InlineData("""options is { ModelId: [|"o3"|] }""")]
    [InlineData("""options is { Model: { Name: "o3" }, ModelId: [|"o3"|] or [|"phi-4"|] }""")]
    [InlineData("""settings["ModelId"] == [|"o3"|]""")]
    [InlineData("""model switch { [|"o3"|] => true, [|"phi-4"|] => false, _ => false }""")]
    [InlineData("""(level, model) switch { ("o1", [|"o3"|]) => true, _ => false }""")]
    [InlineData("""(level, model) is ("o1", [|"o3"|])""")]
    [InlineData("""GetModel() == [|"o3"|]""")]
    public Task A_weak_id_that_a_model_is_compared_with_is_flagged(string condition) => VerifyCondition(condition).ReportsExactly();

    [Theory]
    [InlineData("""level == "o3" """)]
    [InlineData("""level is "o1" or "o3" """)]
    [InlineData("""level.Equals("phi-4")""")]
    [InlineData("""string.Equals(level, "o3")""")]
    [InlineData("""options.DisplayName == "o3" """)]
    [InlineData("""options.DeploymentName == "gpt-4o" """)]
    [InlineData("""options.DeploymentName.ToLower() == "gpt-4o" """)]
    [InlineData("""options is { DeploymentName: "gpt-4o" }""")]
    [InlineData("""car.Model == "falcon-9" """)]
    [InlineData("""car is { Model: "falcon-9" }""")]
    [InlineData("""model == "acme" """)]
    [InlineData("""model == "gpt-test-mini" """)]
    [InlineData("""model.StartsWith("o3")""")]
    [InlineData("""model.Contains("phi-4")""")]
    [InlineData("""model == level""")]
    [InlineData("""level == model.Length + "o3" """)]
    public Task What_is_compared_with_other_things_is_left_alone(string condition) => VerifyCondition(condition).ReportsNothing();

    [Theory]
    [InlineData("ModelDefinition", true)]
    [InlineData("AIModelInfo", true)]
    [InlineData("ViewModelInfo", false)]
    [InlineData("CarModelEntry", false)]
    [InlineData("ModelOptions", false)]
    [InlineData("Provider", false)]
    public async Task The_id_of_an_object_is_a_models_where_its_type_describes_models(string type, bool isModel)
    {
        var text = isModel ? "[|\"o3\"|]" : "\"o3\"";
        var verifier = Verify.WithSource($$"""
            class {{type}} { public string Id, Level; }
            class C { bool M({{type}} entry) => entry.Id == {{text}} && entry.Level == "o4"; }
            """);
        await (isModel ? verifier.ReportsExactly() : verifier.ReportsNothing());
    }

    [Fact]
    public Task A_case_label_is_compared_with_what_the_switch_looks_at()
        => VerifyStatements("""
            switch (model) { case [|"o3"|]: case [|"phi-4"|]: break; }
            switch (level) { case "o3": case "phi-4": break; }
            switch (level, model) { case ("o1", [|"o3"|]): break; }
            """).ReportsExactly();

    [Fact]
    public async Task A_variable_that_is_a_deployment_is_compared_with_one()
    {
        var azure = SourceProject.Library.WithSdk(Sdk.OpenAI).WithAssemblyName("Azure.AI.OpenAI").WithSource("""
            namespace Azure.AI.OpenAI
            {
                public class AzureOpenAIClient : global::OpenAI.OpenAIClient
                {
                    public AzureOpenAIClient() : base("key") { }
                    public override global::OpenAI.Chat.ChatClient GetChatClient(string deploymentName) => null!;
                }
            }
            """);
        await Verify.WithSdk(Sdk.OpenAI).WithReference(await azure.Emit()).WithSource("""
            using Azure.AI.OpenAI;

            class C
            {
                object M(AzureOpenAIClient azure, string other)
                {
                    var model = other;
                    return model == "o3" || "phi-4" == model ? null : azure.GetChatClient(model);
                }
            }
            """).ReportsNothing();
    }

    [Theory]
    [InlineData("""Check.Equal([|"phi-4"|], options.ModelId);""")]
    [InlineData("""Check.Equal(options.ModelId, [|"phi-4"|]);""")]
    [InlineData("""Check.AreEqual([|"phi-4"|], options.ModelId, "the model");""")]
    [InlineData("""Check.AreEqual(expected: [|"phi-4"|], actual: options.ModelId);""")]
    [InlineData("""Check.NotEqual([|"o3"|], options.Model.Name);""")]
    [InlineData("""Check.That(options.ModelId, Is.EqualTo([|"o3"|]));""")]
    [InlineData("""Check.That(options.ModelId).IsEqualTo([|"o3"|]);""")]
    [InlineData("""options.ModelId.Should().Be([|"o3"|]);""")]
    [InlineData("""options.ModelId.ShouldBe([|"o3"|]);""")]
    public Task What_a_test_expects_of_a_model_is_flagged(string statement) => VerifyStatements(statement).ReportsExactly();

    [Theory]
    [InlineData("""Check.Equal("phi-4", level);""")]
    [InlineData("""Check.Equal("gpt-4o", options.DeploymentName);""")]
    [InlineData("""options.DeploymentName.Should().Be("gpt-4o");""")]
    [InlineData("""level.Should().Be("o3");""")]
    [InlineData("""Check.That(level, Is.EqualTo("o3"));""")]
    [InlineData("""Check.AreEqual(options.ModelId, level, "o3");""")]
    public Task What_a_test_expects_of_other_things_is_left_alone(string statement) => VerifyStatements(statement).ReportsNothing();

    private static Verifier VerifyCondition(string condition) => VerifyStatements($"var result = {condition};");

    private static Verifier VerifyStatements(string statements) => Verify
        .WithSource($$"""
            using System;
            using System.Collections.Generic;

            class Named { public string Name; }
            class Options { public string ModelId, DisplayName, DeploymentName; public Named Model; }
            class Car { public string Model; }

            static class Is { public static object EqualTo(object value) => value; }

            static class Check
            {
                public static void Equal<T>(T expected, T actual) { }
                public static void NotEqual<T>(T expected, T actual) { }
                public static void AreEqual(object expected, object actual, string message = null) { }
                public static void That(object actual, object constraint) { }
                public static object That(object actual) => actual;
                public static void IsEqualTo(this object actual, object value) { }
                public static object Should(this object actual) => actual;
                public static void Be(this object actual, object value) { }
                public static void ShouldBe(this object actual, object value) { }
            }

            class C
            {
                static string GetModel() => null;
                void M(string model, string level, Options options, Car car, Dictionary<string, string> settings) { {{statements}} }
            }
            """);
}
