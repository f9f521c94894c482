using System.Collections.Immutable;
using System.Globalization;
using ModelRegistry.Core.Json;
using ModelRegistry.Core.Registry;
using ModelRegistry.Core.Shared;

namespace ModelRegistry.Core.Reading;

/// <summary>Reads one entry of <c>models</c>, prices aside.</summary>
internal static class ModelReader
{
    public const int MaxIdLength = MemberNames.LongestText;

    /// <summary>The model; null where it cannot be identified, which the problems then say.</summary>
    public static Model? Read(JsonObject node, List<RegistryProblem> problems)
    {
        var fields = new FieldReader(node, problems);
        var hasBrokenId = fields.Any("id") is { } idValue && !IsUsableId("id", idValue, fields);
        var id = hasBrokenId ? null : fields.Text("id");
        var name = fields.Text("name");
        if (!fields.IsGiven("id"))
        {
            fields.Require("name", "the exact \"id\", or, while none is published, a \"name\"");
        }

        var model = new Model
        {
            Id = id,
            Provider = fields.RequiredText("provider", "openai") ?? string.Empty,
            Name = name ?? id ?? string.Empty,
            Family = fields.Text("family"),
            PublicTier = fields.Text("publicTier"),
            Constant = ReadConstant(fields),
            Aliases = ReadIds("aliases", fields),
            Lifecycle = fields.Word<Lifecycle>("lifecycle"),
            Kind = fields.Word<ModelKind>("kind"),
            Released = fields.Date("released"),
            Shutdown = fields.Date("shutdown"),
            Replacement = fields.Text("replacement"),
            Owner = fields.Text("owner"),
            IdVerified = ReadVerification("idVerified", fields),
            Access = AccessReader.Read(fields),
            Fallback = fields.Texts("fallback") ?? EquatableArray<string>.Empty,
            Pricing = fields.Object("pricing") is { } pricing ? PricingReader.Read(pricing, problems) : null,
            Limits = ReadLimits(fields),
            Caching = ReadCaching(fields),
            Capabilities = fields.Texts("capabilities") ?? EquatableArray<string>.Empty,
            UnsupportedParameters = fields.Texts("unsupportedParameters") ?? EquatableArray<string>.Empty,
            Checks = ReadChecks(fields),
            Notes = fields.Text("notes"),
        };
        fields.ReportUnknown();
        return model.Name.Length == 0 || hasBrokenId || IsNamelessForCode(model, fields) ? null : model;
    }

    /// <summary>Whether the model has no id, and a name too long to stand in for it in code.</summary>
    private static bool IsNamelessForCode(Model model, FieldReader fields)
    {
        if (model.Id is not null || model.Constant is not null || model.Name.Length <= MemberNames.LongestText)
        {
            return false;
        }

        fields.Report(fields.Any("name")!.Span, "\"name\" has more than 256 characters, and names the model in code while it has no id: shorten it, or give a \"constant\"");
        return true;
    }

    /// <summary>An object with the day and the source of a check; without both it is no verification.</summary>
    public static Verification? ReadVerification(string name, FieldReader parent)
    {
        if (parent.Object(name) is not { } fields)
        {
            return null;
        }

        var verification = ReadVerificationFields(fields);
        fields.ReportUnknown();
        return verification;
    }

    /// <summary>With null for both the day and the source it stands there to be filled in, and says as little as no verification.</summary>
    private static Verification? ReadVerificationFields(FieldReader fields)
    {
        if (!fields.IsNull("on") || !fields.IsNull("source"))
        {
            fields.Require("on", "the day of the check, such as \"2026-07-02\"");
            fields.Require("source", "the page or file that was read");
        }

        var on = fields.Date("on");
        var source = fields.Text("source");
        var by = fields.Text("by");
        return on is { } day && source is not null ? new Verification(day, source, by) : null;
    }

    private static string? ReadConstant(FieldReader fields)
    {
        if (fields.Text("constant") is not { } constant)
        {
            return null;
        }

        if (MemberNames.IsValid(constant) && constant.Length <= MemberNames.LongestText)
        {
            return constant;
        }

        fields.Report(
            fields.Any("constant")!.Span,
            $"\"{MessageText.Clip(constant)}\" cannot be a C# name; expected at most 256 letters, digits and \"_\", such as \"{MessageText.Clip(MemberNames.From(constant))}\"");
        return null;
    }

    private static EquatableArray<string> ReadIds(string name, FieldReader fields)
    {
        var items = fields.Items(name, "ids");
        if (items.IsEmpty)
        {
            return EquatableArray<string>.Empty;
        }

        var ids = ImmutableArray.CreateBuilder<string>(items.Length);
        foreach (var item in items)
        {
            if (item is JsonString { Value: var id } && IsUsableId(name, item, fields))
            {
                ids.Add(id);
            }
            else if (item is not (JsonString or JsonInvalid))
            {
                IsUsableId(name, item, fields);
            }
        }

        return ids.ToImmutable().ToEquatableArray();
    }

    public static bool IsUsableId(string name, JsonValue value, FieldReader fields)
    {
        var orNull = name == "id" ? ", or null while none is published" : string.Empty;
        var problem = value switch
        {
            JsonString { Value.Length: 0 } => "is empty; expected the exact id" + orNull,
            JsonString { Value.Length: > MaxIdLength } => "has more than 256 characters",
            JsonString { Value: var id } when id.Trim().Length != id.Length => "begins or ends with white space",
            JsonString { Value: var id } when id.Any(IsUnprintable) => "has an invisible character",
            JsonString => null,
            _ => $"is {value.Kind}; expected the exact id as a string" + orNull,
        };
        if (problem is null)
        {
            return true;
        }

        fields.Report(Pointer.SpanOf(value), $"{(name == "id" ? "\"id\"" : $"an item of \"{name}\"")} {problem}");
        return false;
    }

    private static bool IsUnprintable(char character)
        => CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    public static Limits ReadLimits(FieldReader parent)
    {
        if (parent.Object("limits") is not { } fields)
        {
            return Limits.Unknown;
        }

        var limits = new Limits(
            fields.Integer("contextWindow", 1, int.MaxValue),
            fields.Integer("maxOutputTokens", 1, int.MaxValue),
            fields.Integer("requestsPerMinute", 0, long.MaxValue),
            fields.Integer("tokensPerMinute", 0, long.MaxValue),
            fields.Texts("regions"),
            ReadVerification("verified", fields))
        {
            Dimensions = fields.Integer("dimensions", 1, 1_000_000),
        };
        fields.ReportUnknown();
        return limits;
    }

    private static Caching? ReadCaching(FieldReader parent)
    {
        if (parent.Object("caching") is not { } fields)
        {
            return null;
        }

        var caching = new Caching(fields.Boolean("explicitBreakpoints"), fields.Integer("minimumLifeSeconds", 0, int.MaxValue));
        fields.ReportUnknown();
        return caching;
    }

    public static EquatableArray<Check> ReadChecks(FieldReader parent)
    {
        if (parent.Object("checks") is not { } fields)
        {
            return EquatableArray<Check>.Empty;
        }

        var checks = ImmutableArray.CreateBuilder<Check>();
        var own = fields.Node.Properties.Select(property => property.Name).Where(Check.IsOwn).Distinct();
        foreach (var name in Check.Names.Concat(Check.OptionalNames).Concat(own))
        {
            if (fields.Object(name) is not { } check)
            {
                continue;
            }

            var verified = ReadVerificationFields(check);
            var evals = name == Check.EvalsName ? ReadEvals(check) : null;
            check.ReportUnknown();
            if (verified is not null)
            {
                checks.Add(new Check(name, verified, evals));
            }
        }

        fields.ReportUnknown();
        return checks.ToImmutable().ToEquatableArray();
    }

    private static EvalResult ReadEvals(FieldReader fields)
    {
        var result = new EvalResult(
            fields.Text("baseline"),
            fields.Integer("passed", 0, int.MaxValue),
            fields.Integer("total", 1, int.MaxValue),
            fields.Integer("baselinePassed", 0, int.MaxValue),
            fields.Price("costPerTask"),
            fields.Price("baselineCostPerTask"));
        CheckFigures(result, fields);
        return result;
    }

    /// <summary>Figures say something only together: how many of how many, and how many of the baseline.</summary>
    private static void CheckFigures(EvalResult result, FieldReader fields)
    {
        if (!new[] { "passed", "total", "baselinePassed" }.Any(fields.IsGiven))
        {
            return;
        }

        fields.Require("passed", "the number of tasks that the model passed, beside \"total\" and \"baselinePassed\"");
        fields.Require("total", "the number of tasks, beside \"passed\" and \"baselinePassed\"");
        fields.Require("baselinePassed", "the number of tasks that the baseline passed, beside \"passed\" and \"total\"");
        foreach (var (name, figure) in new[] { ("passed", result.Passed), ("baselinePassed", result.BaselinePassed) })
        {
            if (figure > result.Total)
            {
                fields.Report(fields.Any(name)!.Span, FormattableString.Invariant($"\"{name}\" is {figure}, more than \"total\", {result.Total}"));
            }
        }
    }
}
