using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Scanning;
using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Parameters;

/// <summary>
/// Finds what parameters are set: as options of an SDK, in members or arguments of their names, or under the keys of a request's
/// body.
/// </summary>
internal sealed class ParameterSites(
    SyntaxNode root, SemanticModel model, RefusedParameters refused, SetValues values, CancellationToken cancellationToken)
{
    private readonly ConstantStrings _constants = new(model, cancellationToken);

    /// <summary>The literal that was read last: a text of a thousand lines is copied once and not for each of its keys.</summary>
    private (ExpressionSyntax? Literal, string Source) _last = (null, string.Empty);

    /// <summary>The parameters that are set at some positions, each once. What is given null sets none.</summary>
    public IEnumerable<ParameterSite> At(IEnumerable<int> positions)
        => positions.Select(At).OfType<ParameterSite>().GroupBy(site => site.Span).Select(same => same.First());

    private ParameterSite? At(int position)
    {
        var token = root.FindToken(position);
        if (!token.Span.Contains(position))
        {
            return null;
        }

        return token.IsKind(SyntaxKind.IdentifierToken) ? OfName(token)
            : _constants.At(root, position) is { } literal ? OfText(literal, position)
            : null;
    }

    private ParameterSite? OfName(SyntaxToken name)
    {
        if (!refused.Has(name.ValueText)
            || (NamedValues.SetUnder(name.Parent) ?? NamedValues.AddedTo(name.Parent)) is not { } value
            || !IsSet(value))
        {
            return null;
        }

        var member = name.Parent is null ? null : model.GetSymbolInfo(name.Parent, cancellationToken).Symbol;
        return new ParameterSite(name.ValueText, (member as IPropertySymbol)?.ContainingType.Name, value, value.Span);
    }

    private ParameterSite? OfText(ExpressionSyntax literal, int position)
    {
        if (_constants.ValueOf(literal) is { } key && refused.Has(key))
        {
            return KeyValues.ValueOf(literal) is { } value && IsSet(value) ? new ParameterSite(key, Type: null, value, value.Span) : null;
        }

        if (literal != _last.Literal)
        {
            _last = (literal, literal.ToString());
        }

        return JsonTexts.ValueAt(literal, _last.Source, position - literal.SpanStart, refused.Has) is { } found
            && (found.Expression is null || IsSet(found.Expression))
            ? new ParameterSite(found.Key, Type: null, literal, found.Span)
            : null;
    }

    private bool IsSet(ExpressionSyntax value) => values.IsSet(value) && !ModelGuards.Stand(value);
}
