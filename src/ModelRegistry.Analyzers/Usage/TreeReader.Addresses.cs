using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Core.Resolving;

namespace ModelRegistry.Analyzers.Usage;

internal sealed partial class TreeReader
{
    /// <summary>What goes into an address: another provider's model has another address.</summary>
    private readonly HashSet<TextSpan> _addressed = new();

    private void ReadAddresses(ExpressionSyntax literal)
    {
        foreach (var id in _addresses.Around(literal))
        {
            if (DestinationOf(id) is not { } destination)
            {
                continue;
            }

            if (id.Value is { } value)
            {
                _addressed.UnionWith(_flow.Of(value).Values.Select(origin => origin.Origin.Span));
                ReadValue(value, destination);
            }
            else if (id.Composition is { } composition)
            {
                if (_composed.Are(composition, destination))
                {
                    _uses.Add(new ModelUse(ModelUseKind.Composed, id.Span, id.Whole.ToString(), Provider: null, Resolution.None));
                }
            }
            else if (_judge.Of(id.Text!, destination) is { } judged)
            {
                // The constant does not stand in the place of a part of a text.
                var kind = judged.Kind == ModelUseKind.Hardcoded ? ModelUseKind.OtherForm : judged.Kind;
                _addressed.Add(id.Span);
                _uses.Add(new ModelUse(kind, id.Span, id.Text!, judged.Provider, judged.Named, _places.Of(id.Whole, id.Text!, destination)));
            }
        }
    }

    /// <summary>Where the id of an address goes that a member of the generated code gives; null where it gives none.</summary>
    private Destination? AddressOf(ExpressionSyntax member)
    {
        if (_addresses.Of(member) is not { } id || DestinationOf(id) is not { } destination)
        {
            return null;
        }

        _addressed.Add(member.Span);
        return destination;
    }

    /// <summary>Null where nothing is sent to the address: it is logged, compared, or one that the program itself answers at.</summary>
    private Destination? DestinationOf(AddressId id)
    {
        var whole = _destinations.Of(id.Whole);
        var isElsewhere = whole.Kind switch
        {
            DestinationKind.File => !id.IsCall,
            DestinationKind.OwnName => !id.IsCall || whole.Variable is null,
            _ => whole.IsElsewhere,
        };
        return isElsewhere || Mentions.Is(id.Whole) ? null : new Destination(DestinationKind.ModelNamed, IsAmongIds: id.IsCall);
    }
}
