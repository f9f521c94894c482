using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Scanning;
using ModelRegistry.Analyzers.Usage;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Analyzers.Modes;

/// <summary>Finds what service tier is set: as an option of an SDK, in a member or argument of that name, or under the key of a request's body.</summary>
internal sealed class ModeSites(SyntaxNode root, ConstantStrings constants, ValueFlow flow)
{
    private const string Stem = "ervice";
    private const string Tier = "servicetier";

    /// <summary>Finds where a text speaks of a service tier.</summary>
    public static TwoWordScanner Scanner { get; } = new("service", "tier", rareAt: 3);

    /// <summary>The modes that are set at some positions, each once.</summary>
    public IEnumerable<ModeSite> At(IEnumerable<int> positions)
        => positions.SelectMany(At).GroupBy(site => (site.Span, site.Mode)).Select(same => same.First());

    /// <summary>The mode that a member of an SDK's type of service tiers stands for, such as <c>ChatServiceTier.Flex</c>; null for any other.</summary>
    public static KnownText? Of(ISymbol symbol)
        => symbol is IFieldSymbol or IPropertySymbol && symbol.ContainingType is { } type && type.Name.IndexOf("ServiceTier", StringComparison.Ordinal) >= 0 && ModeOf(symbol.Name) is { } mode
            ? new KnownText(mode, symbol)
            : null;

    private IEnumerable<ModeSite> At(int position)
    {
        var token = root.FindToken(position);
        if (!token.Span.Contains(position))
        {
            return [];
        }

        if (token.IsKind(SyntaxKind.IdentifierToken))
        {
            return IsTier(token.ValueText) && NamedValues.SetUnder(token.Parent) is { } set ? Set(set) : [];
        }

        if (constants.At(root, position) is not { } literal)
        {
            return [];
        }

        return constants.ValueOf(literal) is { } key && IsKey(key) && KeyValues.ValueOf(literal) is { } value ? Set(value) : InJson(literal);
    }

    private IEnumerable<ModeSite> Set(ExpressionSyntax value)
    {
        // Some SDKs have an object around it.
        var written = value switch
        {
            BaseObjectCreationExpressionSyntax { Initializer.Expressions: { Count: 1 } members } when members[0] is AssignmentExpressionSyntax only => only.Right,
            AnonymousObjectCreationExpressionSyntax { Initializers: { Count: 1 } members } => members[0].Expression,
            _ => value,
        };
        foreach (var known in flow.Of(written).Values)
        {
            if (known.Text is { } text && ModeOf(text) is { } mode)
            {
                yield return new ModeSite(value, written.Span.Contains(known.Origin.Span) ? known.Origin.Span : written.Span, mode);
            }
        }
    }

    private IEnumerable<ModeSite> InJson(ExpressionSyntax literal)
    {
        foreach (var found in JsonTexts.Of(literal, Stem, IsKey))
        {
            if (found.Composition is { Parts: { Length: 1 } parts })
            {
                foreach (var known in flow.Of(parts[0].Hole!).Values)
                {
                    if (known.Text is { } text && ModeOf(text) is { } mode)
                    {
                        yield return new ModeSite(literal, parts[0].Hole!.Span, mode);
                    }
                }
            }
            else if (found.Composition is null && ModeOf(found.Text) is { } mode)
            {
                yield return new ModeSite(literal, found.Span, mode);
            }
        }
    }

    private static string? ModeOf(string text) => ModePricing.Names.FirstOrDefault(mode => mode.Equals(text, StringComparison.OrdinalIgnoreCase));

    private static bool IsTier(string name) => name.Replace("_", string.Empty).EndsWith(Tier, StringComparison.OrdinalIgnoreCase);

    private static bool IsKey(string key) => (key.StartsWith("$.", StringComparison.Ordinal) ? key.Substring(2) : key).Replace("_", string.Empty).Equals(Tier, StringComparison.OrdinalIgnoreCase);
}
