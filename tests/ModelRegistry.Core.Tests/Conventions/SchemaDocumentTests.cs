using System.Reflection;
using System.Text.RegularExpressions;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Tests.Reading;
using ModelRegistry.Core.Tests.Registry;
using ModelRegistry.Testing;

namespace ModelRegistry.Core.Tests.Conventions;

/// <summary>What an editor says of a models.json by its schema, and what the compiler says of it by the reader, is the same.</summary>
public class SchemaDocumentTests
{
    private static readonly JsonSchema Schema = new(JsonSchema.Parse(RepositoryFiles.Read("src", "ModelRegistry.Package", "models.schema.json")));

    /// <summary>What a schema cannot say: it has no characters by category, no exact numbers, and compares no value with another.</summary>
    private static readonly string[] BeyondTheSchema =
    [
        "\"id\" has an invisible character",
        "\"input\" cannot be held exactly: expected at most 28 digits",
        "\"api\" has the scope \"a\" twice: give each scope once",
        "\"cacheWrite\" has the life of 300 seconds twice: list each life once",
        "\"passed\" is 31, more than \"total\", 30",
        "\"baselinePassed\" is missing: expected the number of tasks that the baseline passed, beside \"passed\" and \"total\"",
    ];

    public static TheoryData<string> Good() => [.. Valid().Distinct()];

    private static IEnumerable<string> Valid() =>
    [
        RegistryReaderTests.Everything,
        Registries.Two,
        RepositoryFiles.Read("models.json"),
        RepositoryFiles.Read("src", "ModelRegistry.Package", "starter", "models.json"),
        .. RepositoryFiles.Files("models.json", "tests").Concat(RepositoryFiles.Files("models.json", "samples")).Select(File.ReadAllText),
        .. Registered("README.md"),
        .. RepositoryFiles.Files("*.md", "docs").Select(page => Path.GetRelativePath(RepositoryFiles.Root, page)).SelectMany(Registered).Where(json => Problems(json).Length == 0),
    ];

    /// <summary>The wrong documents of the reader's own tests.</summary>
    public static TheoryData<string, string> Bad()
    {
        var data = new TheoryData<string, string>();
        Add(nameof(RegistryReaderTests.Says_what_is_wrong_with_the_file), json => json);
        Add(nameof(RegistryReaderTests.Says_what_is_wrong_with_an_entry), entry => $$"""{ "models": [ {{entry}} ] }""");
        Add(nameof(RegistryReaderTests.Says_what_is_wrong_with_a_field), Registries.OneModel);
        Add(nameof(RegistryReaderTests.Says_what_is_wrong_with_a_tier), tier => $$"""{ "models": [], "tiers": { {{tier}} } }""");
        Add(
            nameof(CacheLifeTests.Each_fault_is_reported_at_its_place),
            list => Registries.OneModel($"\"pricing\": {{ \"cacheWrite\": {list} }}"),
            typeof(CacheLifeTests));
        return data;

        void Add(string method, Func<string, string> document, Type? tests = null)
        {
            foreach (var row in (tests ?? typeof(RegistryReaderTests)).GetMethod(method)!.GetCustomAttributes<InlineDataAttribute>().SelectMany(attribute => attribute.GetData(null!)))
            {
                data.Add(Markup.Parse(document((string)row[0])).Text, (string)row[^1]);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Good))]
    public void What_the_reader_takes_is_valid(string json)
    {
        Assert.Empty(Problems(json));
        Assert.Empty(Schema.Errors(json));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void What_the_reader_refuses_is_not(string json, string message)
    {
        Assert.NotEmpty(Problems(json));
        Assert.True(Schema.Errors(json).Count > 0 != BeyondTheSchema.Contains(message), $"{message}\n{json}");
    }

    private static RegistryProblem[] Problems(string json)
        => [.. Registries.Read(json).Problems.Where(problem => problem.Kind is ProblemKind.InvalidProperty or ProblemKind.InvalidJson)];

    /// <summary>The registries that a page shows whole.</summary>
    private static IEnumerable<string> Registered(string page)
        => Regex.Matches(RepositoryFiles.Read(page), @"^```json\n((?:.*\n)*?)```", RegexOptions.Multiline).Select(match => match.Groups[1].Value)
            .Where(json => json.Contains("\"models\": [\n", StringComparison.Ordinal) || json.Contains("\"models\": [ {", StringComparison.Ordinal));
}
