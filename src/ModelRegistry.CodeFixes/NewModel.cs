using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Registry;
using ModelRegistry.Analyzers.Rules;

namespace ModelRegistry.CodeFixes;

/// <summary>A model of which no more is known than its id, and that is to be entered into the registry.</summary>
/// <param name="Id">The exact id.</param>
/// <param name="Provider">Who serves it, as far as can be guessed.</param>
/// <param name="Constant">The C# name that it needs because another model has the one that its id would get; otherwise null.</param>
internal sealed record NewModel(string Id, string Provider, string? Constant = null)
{
    private const string UnknownProvider = "unknown";

    /// <summary>Null where the finding has no id, or one that no registry can hold.</summary>
    public static NewModel? From(Diagnostic diagnostic)
        => diagnostic.Properties.TryGetValue(UnregisteredModelIdKeys.Id, out var id) && id is not null
            && new NewModel(id, ProviderOf(diagnostic, id)) is { IsValid: true } model
                ? model
                : null;

    /// <summary>Every C# name that a registry has given away.</summary>
    public static HashSet<string> NamesTakenIn(MergedRegistry registry)
        => new(
            registry.Snapshot.Models.SelectMany(registered =>
                registered.Aliases.Select(alias => MemberNames.Escape(MemberNames.From(alias))).Append(registered.Model.MemberName)),
            StringComparer.Ordinal);

    /// <summary>The model with a C# name that is not among the taken ones, to which it is added.</summary>
    public NewModel Named(HashSet<string> takenNames)
    {
        if (takenNames.Add(MemberNames.Escape(MemberNames.From(Id))))
        {
            return this;
        }

        var constant = MemberNames.From(Provider + "-" + Id);
        while (!takenNames.Add(MemberNames.Escape(constant)))
        {
            constant += "_";
        }

        return this with { Constant = constant };
    }

    /// <summary>The entry: what is not known is null, and nobody has access until somebody says so.</summary>
    public string Write(EntryLayout layout)
    {
        var properties = new List<(string, string?, string)>
        {
            ("id", null, JsonQuote.Quote(Id)),
            ("provider", null, JsonQuote.Quote(Provider)),
            ("name", null, "null"),
            ("lifecycle", null, "\"preview\""),
            ("owner", null, "null"),
            ("idVerified", null, "null"),
            ("access", layout.AccessColon, layout.Access.Write([("api", null, "\"waiting\"")])),
            ("fallback", null, "[]"),
            ("pricing", null, "null"),
        };
        if (Constant is not null)
        {
            properties.Insert(3, ("constant", null, JsonQuote.Quote(Constant)));
        }

        return layout.Entry.Write(properties);
    }

    /// <summary>Whether the reader has nothing to say to the entry.</summary>
    private bool IsValid
        => RegistryReader.Read(RegistryContent.FileName, SourceText.From("{\"models\":[" + Write(EntryLayout.Minified) + "]}")).Problems.IsEmpty;

    private static string ProviderOf(Diagnostic diagnostic, string id)
    {
        var guess = diagnostic.Properties.TryGetValue(UnregisteredModelIdKeys.Provider, out var provider) ? provider : null;
        return Trimmed(guess) ?? (id.IndexOf('/') is > 0 and var slash ? Trimmed(id.Substring(0, slash)) : null) ?? UnknownProvider;
    }

    private static string? Trimmed(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
