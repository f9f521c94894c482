using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Scanning;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.Core.Resolving;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Finds the model ids of one tree: from its literals on to where they go, and from its sinks back to where their values come from.</summary>
internal sealed partial class TreeReader
{
    /// <summary>What is written longer is no id: the compiler is not asked for the text of a constant of a thousand lines.</summary>
    private const int LongestConstant = 2_048;

    private readonly ProjectCode _code;
    private readonly SyntaxNode _root;
    private readonly CancellationToken _cancellationToken;
    private readonly ConstantStrings _constants;
    private readonly ComposedIds _composed;
    private readonly RequestAddresses _addresses;
    private readonly ValueFlow _flow;
    private readonly Destinations _destinations;
    private readonly NamesakePlaces _namesakes;
    private readonly DataPlaces _places;
    private readonly IdJudge _judge;
    private readonly List<ExpressionSyntax> _literals = new();
    private readonly Neighbours _neighbours;
    private readonly ModelUses _uses = new();
    private readonly MemberUses _members;
    private readonly SortedDictionary<int, SinkUse> _sinks = new();

    /// <summary>The constants around literals that were read: all literals of a chain stand in the same ones.</summary>
    private readonly HashSet<TextSpan> _constantsRead = new();

    /// <summary>What reached a sink before: a variable that is assigned in a hundred places and used in as many has the same values in each.</summary>
    private readonly HashSet<(ExpressionSyntax Origin, DestinationKind Kind, Sink? Sink)> _valuesRead = new();

    private TreeReader(ProjectCode code, SemanticModel model, CodeOptions options, CancellationToken cancellationToken)
    {
        _code = code;
        _cancellationToken = cancellationToken;
        _root = model.SyntaxTree.GetRoot(cancellationToken);
        _constants = new ConstantStrings(model, cancellationToken);
        var names = new NameUses(_root);
        _flow = new ValueFlow(model, names, (expression, symbol) => code.KnownOf(expression, symbol, model, cancellationToken), cancellationToken);
        _destinations = code.DestinationsIn(model, names, steps: 0, cancellationToken);
        _namesakes = new NamesakePlaces(model, cancellationToken);
        _judge = new IdJudge(code.Ids, options);
        var compositions = new Compositions(model, cancellationToken);
        _addresses = new RequestAddresses(compositions);
        _composed = new ComposedIds(compositions, _flow, new UniqueTexts(model, names, cancellationToken), _judge, IsGenerated);
        _neighbours = new Neighbours(_literals);
        _places = new DataPlaces(model, _destinations, names, IsId, cancellationToken);
        _members = new MemberUses(code.Generated, _places, AddressOf, model, cancellationToken);
    }

    /// <summary>The model ids of the tree, and what reaches its sinks.</summary>
    public static TreeUses Read(ProjectCode code, SemanticModel model, CodeOptions options, CancellationToken cancellationToken)
    {
        var text = model.SyntaxTree.GetText(cancellationToken);
        var literals = code.Literals.Scan(text);
        var names = code.Names?.Scan(text);
        var members = code.MembersNamedIn(model.SyntaxTree, text, cancellationToken);
        var constants = code.ConstantsNamedIn(text);
        if (literals is null && names is null && members is null && constants is null)
        {
            return TreeUses.None;
        }

        var reader = new TreeReader(code, model, options, cancellationToken);
        reader.ReadLiterals(literals ?? []);

        foreach (var position in names ?? [])
        {
            reader.ReadSinks(SinkSyntax.ValuesAt(reader._root, position));
        }

        foreach (var position in constants ?? [])
        {
            reader.ReadConstantOfSdk(position);
        }

        foreach (var position in members ?? [])
        {
            if (reader._members.Read(reader._root, position) is { Parent: AnonymousObjectMemberDeclaratorSyntax } value)
            {
                reader.ReadSinks([value]);
            }
        }

        return new TreeUses(reader._uses.ToImmutable(reader._addressed), reader._members.ToImmutable(reader._addressed), reader._sinks.Values.ToImmutableArray());
    }

    private void ReadLiterals(IEnumerable<int> positions)
    {
        foreach (var position in positions)
        {
            if (_constants.At(_root, position) is { } literal && (_literals.Count == 0 || literal != _literals[_literals.Count - 1]) && !_places.IsHistory(literal))
            {
                _literals.Add(literal);
            }
        }

        foreach (var literal in _literals)
        {
            ReadLiteral(literal);
        }

        foreach (var text in _neighbours.UnknownTexts())
        {
            if (!_destinations.Of(text).IsElsewhere)
            {
                Judge(text.Token.ValueText, text.Span, new Destination(DestinationKind.ModelNamed, IsAmongIds: true), _places.Of(text, text.Token.ValueText, Destination.Other));
            }
        }
    }

    private void ReadLiteral(ExpressionSyntax literal)
    {
        foreach (var found in JsonTexts.Of(literal))
        {
            ReadJson(found, literal);
        }

        ReadAddresses(literal);
        if (KeyValues.Of(literal, _constants) is { } value)
        {
            ReadValue(value.Expression, value.IsBody ? new Destination(DestinationKind.Sink, SinkResolver.Own) : new Destination(DestinationKind.ModelNamed));
        }

        if (literal.Parent is AnonymousObjectMemberDeclaratorSyntax)
        {
            ReadSinks([literal]);
        }

        if (!_composed.HavePart(literal, (composition, whole) => ReadComposition(composition, whole, _destinations.Of(whole))))
        {
            ReadConstant(literal);
        }
    }

    /// <summary>A constant of an SDK, wherever it stands, is a model's id for certain, and is judged as its text would be.</summary>
    private void ReadConstantOfSdk(int position)
    {
        var token = _root.FindToken(position);
        if (token.Span.Contains(position) && token.Parent is IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name && access.Name == name
            && _constants.SymbolOf(name) is { } symbol && _code.IdOfConstant(symbol) is { } id && !_places.IsHistory(access))
        {
            var destination = _places.DestinationOf(access);
            Judge(id, access.Span, destination.Kind == DestinationKind.Other ? new Destination(DestinationKind.ModelNamed) : destination, _places.Of(access, id, destination), isForeign: true);
        }
    }

    private void ReadSinks(IEnumerable<ExpressionSyntax> values)
    {
        foreach (var value in values)
        {
            if (_destinations.Of(value) is { Kind: DestinationKind.Sink } destination)
            {
                ReadValue(value, destination);
            }
        }
    }

    /// <summary>The outermost constant around a literal that is an id: of <c>"gpt-5.6-" + "sol"</c> the whole, of a log line the id in it.</summary>
    private void ReadConstant(ExpressionSyntax literal)
    {
        for (var expression = literal; expression is { Span.Length: <= LongestConstant } && _constantsRead.Add(expression.Span); expression = _constants.Around(expression))
        {
            if (_constants.ValueOf(expression) is not { } value)
            {
                return;
            }

            if (expression is not ParenthesizedExpressionSyntax && !_addresses.Hold(expression) && (_judge.IsRegistered(value) || (ModelIdShapes.Of(value).Strength != ShapeStrength.None && !HoldsGenerated(expression)))
                && !Fragments.Is(expression))
            {
                var destination = _places.DestinationOf(expression);
                if (destination.Kind == DestinationKind.Other && _namesakes.Has(expression, value))
                {
                    continue;
                }

                var isInList = destination.Kind == DestinationKind.Other
                    && (Neighbours.IsNameOfType(expression, value) || _neighbours.HaveIds(expression, () => _judge.IsNamed(value)));
                Judge(value, expression.Span, isInList ? new Destination(DestinationKind.ModelNamed) : destination, _places.Of(expression, value, destination));
            }
        }
    }

    private bool ReadComposition(Composition composition, ExpressionSyntax expression, Destination destination)
    {
        if (_composed.Are(composition, destination))
        {
            _uses.Add(new ModelUse(ModelUseKind.Composed, expression.Span, expression.ToString(), destination.Sink?.Provider, Resolution.None));
            return true;
        }

        return destination.Kind == DestinationKind.Sink && composition.IsWrapper && _composed.WholeOf(composition) is { } whole && Judge(whole, expression.Span, destination);
    }

    private void ReadValue(ExpressionSyntax expression, Destination destination)
    {
        var values = _flow.Of(expression);
        if (destination.Sink is { } sink)
        {
            _sinks[expression.SpanStart] = new SinkUse(expression, sink, values);
        }

        foreach (var value in values.Values)
        {
            if (!_valuesRead.Add((value.Origin, destination.Kind, destination.Sink)))
            {
                continue;
            }

            if (value.Composition is { } composition)
            {
                ReadComposition(composition, value.Origin, destination);
            }
            else if (value.Constant is not null)
            {
                ReadForeign(value, destination);
            }
            else if (!HoldsGenerated(value.Origin) && !Fragments.Is(value.Origin) && !_destinations.Of(value.Origin).IsElsewhere)
            {
                Judge(value.Text!, value.Origin.Span, destination);
            }
        }
    }

    /// <summary>A constant of another tree or assembly: where its own tree shows that it is an id, that is the place to say so.</summary>
    private void ReadForeign(FlowValue value, Destination destination)
    {
        var (constant, text) = (value.Constant!, value.Text!);
        if (IsGenerated(value))
        {
            return;
        }

        // Within the project its own tree says so, unless that only passes on what another assembly declares.
        var isForeign = _code.IsForeign(constant, _cancellationToken);
        if (isForeign || !(_judge.IsRegistered(text) || ModelIdShapes.Of(text).Strength == ShapeStrength.Unmistakable))
        {
            Judge(text, value.Origin.Span, destination, _places.Of(value.Origin, text, destination), isForeign);
        }
    }

    private bool IsGenerated(FlowValue value) => value.Constant is { } constant && _code.Generated.Holds(constant);

    /// <summary>Whether a constant is put together around one of the registry, such as <c>$"openai/{ModelIds.X}"</c>.</summary>
    private bool HoldsGenerated(ExpressionSyntax expression)
        => expression is not LiteralExpressionSyntax
            && expression.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => _constants.SymbolOf(name) is { } symbol && _code.Generated.Holds(symbol));

    private void ReadJson(JsonText found, ExpressionSyntax literal)
    {
        var destination = found.IsBody ? new Destination(DestinationKind.Sink, SinkResolver.Own) : new Destination(DestinationKind.ModelNamed);
        if (found.Composition is null)
        {
            Judge(found.Text!, found.Span, destination);
            if (found.IsBody)
            {
                var value = new FlowValue(literal, found.Text, null);
                _sinks[literal.SpanStart] = new SinkUse(literal, SinkResolver.Own, new FlowValues(ImmutableArray.Create(value), IsComplete: true, HasUnknown: false), IsBody: true);
            }
        }
        else if (found.Composition.Parts is { Length: 1 } only)
        {
            ReadValue(only[0].Hole!, destination);
        }
        else if (_composed.Are(found.Composition, destination))
        {
            _uses.Add(new ModelUse(ModelUseKind.Composed, found.Span, found.Text!, Provider: null, Resolution.None));
        }
    }

    /// <summary>Whether an expression is a model id, registered or not.</summary>
    private bool IsId(ExpressionSyntax expression) => _constants.ValueOf(expression) is { } text
        ? _judge.IsRegistered(text) || ModelIdShapes.Of(text).Strength == ShapeStrength.Unmistakable
        : expression is IdentifierNameSyntax or MemberAccessExpressionSyntax && _members.Names(expression);

    private bool Judge(string text, TextSpan span, Destination destination, UsePlace? place = null, bool isForeign = false)
    {
        if (_judge.Of(text, destination) is not { } judged)
        {
            return false;
        }

        place ??= new UsePlace(destination.Sink is null ? UsePurpose.Value : UsePurpose.Call);
        _uses.Add(new ModelUse(judged.Kind, span, text, judged.Provider, judged.Named, place.Value, isForeign));
        return true;
    }
}
