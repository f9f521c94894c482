using System.Collections.Immutable;
using System.Text;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Reading;

/// <summary>
/// From the text of one registry file to its content and its problems: a pure function that never throws. An entry that cannot be
/// identified is left out; in every other one, what cannot be read is "not known". Whatever is left out has a problem that says so.
/// </summary>
internal static class RegistryReader
{
    public const int MaxBytes = 4 * 1024 * 1024;
    public const int MaxModels = 20_000;

    private const int MostBytesPerCharacter = 3;

    /// <param name="path">The file's path; it only orders the registries.</param>
    /// <param name="text">The file's text; null where it could not be decoded.</param>
    /// <param name="isUnicode">Whether the text was decoded as UTF-8 or UTF-16, so that no character can be a guess.</param>
    /// <param name="cancellationToken">Stops the reading of a large file.</param>
    public static RegistryFile Read(string path, string? text, bool isUnicode = true, CancellationToken cancellationToken = default)
    {
        if (text is null)
        {
            return Unreadable(path, string.Empty, "the file cannot be read as text: save it as UTF-8");
        }

        if (text.Length > MaxBytes || (text.Length > MaxBytes / MostBytesPerCharacter && Encoding.UTF8.GetByteCount(text) > MaxBytes))
        {
            return TooLarge(path);
        }

        var document = JsonReader.Parse(text, cancellationToken);
        var problems = new List<RegistryProblem>();
        AddDecodingProblem(text, isUnicode, problems);
        var tiersNode = TiersNode(document.Root);
        foreach (var error in document.Errors)
        {
            problems.Add(ToProblem(path, error, tiersNode));
        }

        var content = ReadRoot(path, document.Root, problems, cancellationToken);
        return new RegistryFile(text, document.Root, content, Sorted(problems));
    }

    /// <summary>A file that is too large to be read; it is judged by its size alone.</summary>
    public static RegistryFile TooLarge(string path)
        => Unreadable(path, string.Empty, "the file is larger than 4 MiB: split it into several *.models.json beside it");

    private static RegistryContent ReadRoot(string path, JsonValue root, List<RegistryProblem> problems, CancellationToken cancellationToken)
    {
        if (root is not JsonObject node)
        {
            if (root is not JsonInvalid)
            {
                problems.Add(new RegistryProblem(
                    ProblemKind.InvalidProperty, Pointer.SpanOf(root), $"the file holds {root.Kind}; expected an object with \"models\""));
            }

            return new RegistryContent(path, false, null, EquatableArray<ModelEntry>.Empty, EquatableArray<Tier>.Empty);
        }

        var fields = new FieldReader(node, problems);
        if (fields.Boolean("overlay") == true)
        {
            return ReadOverlay(path, fields, problems, cancellationToken);
        }

        var maxAgeDays = fields.Integer("maxAgeDays", 1, 36_500);
        if (!fields.IsGiven("tiers"))
        {
            fields.Require("models", "an array with an object for each model");
        }

        var models = ReadModels(fields, ModelReader.Read, problems, cancellationToken);
        var tiers = fields.Any("tiers") is { } value && fields.Object("tiers", value) is { } tierFields
            ? TierReader.Read(tierFields)
            : EquatableArray<Tier>.Empty;
        fields.ReportUnknown();
        return new RegistryContent(path, false, (int?)maxAgeDays, models, tiers);
    }

    private static RegistryContent ReadOverlay(string path, FieldReader fields, List<RegistryProblem> problems, CancellationToken cancellationToken)
    {
        fields.Require("models", "an array with an object for each model of the other files that the account knows more of");
        var models = ReadModels(fields, OverlayReader.Read, problems, cancellationToken);
        fields.ReportUnknown("an overlay has only \"models\"");
        return new RegistryContent(path, false, null, models, EquatableArray<Tier>.Empty) { IsOverlay = true };
    }

    private static EquatableArray<ModelEntry> ReadModels(
        FieldReader fields, Func<JsonObject, List<RegistryProblem>, Model?> read, List<RegistryProblem> problems, CancellationToken cancellationToken)
    {
        var items = fields.Items("models", "objects, one for each model");
        var models = ImmutableArray.CreateBuilder<ModelEntry>();
        var syntaxErrors = problems.ToList();
        for (var index = 0; index < items.Length; index++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (index == MaxModels)
            {
                problems.Add(new RegistryProblem(
                    ProblemKind.Unreadable, Pointer.SpanOf(items[index]), "the registry holds more than 20,000 models: this entry and all after it are ignored"));
                break;
            }

            if (items[index] is JsonObject node)
            {
                var before = problems.Count;
                if (read(node, problems) is { } model)
                {
                    // Where no more problems are noted, nobody knows.
                    var isWhole = problems.Count < FieldReader.MaxProblems && problems.FindIndex(before, problem => problem.LeavesFactsUnknown) < 0 && !Holds(node.Span, syntaxErrors);
                    models.Add(new ModelEntry(index, isWhole ? model : model with { IsWhole = false }));
                }
            }
            else if (items[index] is not JsonInvalid)
            {
                problems.Add(new RegistryProblem(
                    ProblemKind.InvalidProperty, Pointer.SpanOf(items[index]), $"an item of \"models\" is {items[index].Kind}; expected an object"));
            }
        }

        return models.ToImmutable().ToEquatableArray();
    }

    private static bool Holds(TextRange span, List<RegistryProblem> problems) => problems.Count > 0 && problems.Exists(problem => span.IntersectsWith(problem.Span));

    /// <summary>The compiler replaces what it cannot decode, so that a damaged file shows by the replacement character or by its encoding.</summary>
    private static void AddDecodingProblem(string text, bool isUnicode, List<RegistryProblem> problems)
    {
        var damaged = text.IndexOf('\uFFFD');
        var span = damaged >= 0 ? new TextRange(damaged, 1) : new TextRange(0, 0);
        if (damaged >= 0 || !isUnicode)
        {
            problems.Add(new RegistryProblem(ProblemKind.Unreadable, span, "the file is not UTF-8 or UTF-16 here: save it as UTF-8"));
        }
    }

    private static RegistryProblem ToProblem(string path, JsonError error, JsonObject? tiers)
    {
        var isTier = error.IsDuplicateKey && tiers?.Properties.Any(property => property.NameSpan == error.Span) == true;
        return new RegistryProblem(
            isTier ? ProblemKind.Duplicate : ProblemKind.InvalidJson,
            error.Span,
            isTier ? "this tier is already defined" : error.Message,
            error.FirstSpan is { } first ? new ProblemPlace(path, first) : null);
    }

    private static JsonObject? TiersNode(JsonValue root)
        => (root as JsonObject)?.Properties.FirstOrDefault(property => property.Name == "tiers")?.Value as JsonObject;

    private static RegistryFile Unreadable(string path, string text, string message)
        => new(
            text,
            new JsonInvalid(new TextRange(0, 0)),
            new RegistryContent(path, false, null, EquatableArray<ModelEntry>.Empty, EquatableArray<Tier>.Empty),
            ImmutableArray.Create(new RegistryProblem(ProblemKind.Unreadable, new TextRange(0, 0), message)));

    /// <summary>In the order of the text; of one place, in the order in which they were found.</summary>
    private static ImmutableArray<RegistryProblem> Sorted(List<RegistryProblem> problems)
        => problems.OrderBy(problem => problem.Span.Start).ToImmutableArray();
}
