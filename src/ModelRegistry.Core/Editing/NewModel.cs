using ModelRegistry.Core.Merging;
using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Core.Editing;

/// <summary>A model of which no more is known than its id, and that is to be entered into the registry.</summary>
/// <param name="Id">The exact id.</param>
/// <param name="Provider">Who serves it, as far as can be guessed.</param>
/// <param name="Constant">The C# name that it needs because another model has the one that its id would get; otherwise null.</param>
internal sealed record NewModel(string Id, string Provider, string? Constant = null)
{
    private const string UnknownProvider = "unknown";

    /// <summary>A model of which no more is known than its id; null where no registry can hold the id.</summary>
    /// <param name="id">The exact id.</param>
    /// <param name="provider">Who probably serves it; null where not known.</param>
    public static NewModel? Of(string id, string? provider) => new NewModel(id, ProviderOf(provider, id)) is { IsValid: true } model ? model : null;

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

    /// <summary>The entry: what is not known is null.</summary>
    public string Write(EntryLayout layout)
    {
        var properties = new List<(string, string?, string)>
        {
            ("id", null, JsonQuote.Quote(Id)),
            ("provider", null, JsonQuote.Quote(Provider)),
            ("name", null, "null"),
            ("lifecycle", null, "null"),
            ("owner", null, "null"),
            ("idVerified", null, "null"),
            ("access", layout.AccessColon, layout.Access.Write([("api", null, "null")])),
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
        => RegistryReader.Read(RegistryContent.FileName, "{\"models\":[" + Write(EntryLayout.Minified) + "]}").Problems.IsEmpty;

    private static string ProviderOf(string? guess, string id)
        => Trimmed(guess) ?? (id.IndexOf('/') is > 0 and var slash ? Trimmed(id.Substring(0, slash)) : null) ?? UnknownProvider;

    private static string? Trimmed(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
