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
internal sealed class TreeReader
{
    /// <summary>What is written longer is no id: the compiler is not asked for the text of a constant of a thousand lines.</summary>
    private const int LongestConstant = 2_048;

    private readonly ProjectCode _code;
    private readonly SyntaxNode _root;
    private readonly ConstantStrings _constants;
    private readonly Compositions _compositions;
    private readonly ValueFlow _flow;
    private readonly Destinations _destinations;
    private readonly IdJudge _judge;
    private readonly ModelUses _uses = new();
    private readonly MemberUses _members;
    private readonly SortedDictionary<int, SinkUse> _sinks = new();

    /// <summary>Whether a text that is put together, or one that it is a part of, is an id; so that a long chain is judged once and not for each of its parts.</summary>
    private readonly Dictionary<ExpressionSyntax, bool> _composed = new();

    /// <summary>The constants around literals that were read: all literals of a chain stand in the same ones.</summary>
    private readonly HashSet<ExpressionSyntax> _constantsRead = new();

    /// <summary>What reached a sink before: a variable that is assigned in a hundred places and used in as many has the same values in each.</summary>
    private readonly HashSet<(ExpressionSyntax Origin, DestinationKind Kind, Sink? Sink)> _valuesRead = new();

    private TreeReader(ProjectCode code, SemanticModel model, CodeOptions options, CancellationToken cancellationToken)
    {
        _code = code;
        _root = model.SyntaxTree.GetRoot(cancellationToken);
        _constants = new ConstantStrings(model, cancellationToken);
        _compositions = new Compositions(model, cancellationToken);
        var names = new NameUses(_root);
        _flow = new ValueFlow(model, names, (expression, symbol) => code.Generated.Of(expression, symbol, model, cancellationToken), cancellationToken);
        _destinations = code.DestinationsIn(model, names, steps: 0, cancellationToken);
        _judge = new IdJudge(code.Ids, options);
        _members = new MemberUses(code.Generated, _destinations, model, cancellationToken);
    }

    /// <summary>The model ids of the tree, and what reaches its sinks.</summary>
    public static TreeUses Read(ProjectCode code, SemanticModel model, CodeOptions options, CancellationToken cancellationToken)
    {
        var text = model.SyntaxTree.GetText(cancellationToken);
        var literals = code.Literals.Scan(text);
        var names = code.Names?.Scan(text);
        var members = code.MembersNamedIn(model.SyntaxTree, text, cancellationToken);
        if (literals is null && names is null && members is null)
        {
            return TreeUses.None;
        }

        var reader = new TreeReader(code, model, options, cancellationToken);
        ExpressionSyntax? previous = null;
        foreach (var position in literals ?? [])
        {
            if (reader._constants.At(reader._root, position) is { } literal && literal != previous)
            {
                previous = literal;
                reader.ReadLiteral(literal);
            }
        }

        foreach (var position in names ?? [])
        {
            reader.ReadSinks(SinkSyntax.ValuesAt(reader._root, position));
        }

        foreach (var position in members ?? [])
        {
            if (reader._members.Read(reader._root, position) is { Parent: AnonymousObjectMemberDeclaratorSyntax } value)
            {
                reader.ReadSinks([value]);
            }
        }

        return new TreeUses(reader._uses.ToImmutable(), reader._members.ToImmutable(), reader._sinks.Values.ToImmutableArray());
    }

    private void ReadLiteral(ExpressionSyntax literal)
    {
        foreach (var found in JsonTexts.Of(literal))
        {
            ReadJson(found, literal);
        }

        if (KeyValues.Of(literal, _constants) is { } value)
        {
            ReadValue(value.Expression, value.IsBody ? new Destination(DestinationKind.Sink, SinkResolver.Own) : new Destination(DestinationKind.ModelNamed));
        }

        if (literal.Parent is AnonymousObjectMemberDeclaratorSyntax)
        {
            ReadSinks([literal]);
        }

        if (!ReadCompositions(literal))
        {
            ReadConstant(literal);
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
        for (var expression = literal; expression is { Span.Length: <= LongestConstant } && _constantsRead.Add(expression); expression = _constants.Around(expression))
        {
            if (_constants.ValueOf(expression) is not { } value)
            {
                return;
            }

            if (expression is not ParenthesizedExpressionSyntax && (_judge.IsRegistered(value) || (ModelIdShapes.Of(value).Strength != ShapeStrength.None && !HoldsGenerated(expression))))
            {
                var destination = _destinations.Of(expression);
                var isInList = destination.Kind == DestinationKind.Other && Neighbours.HaveIds(expression);
                Judge(value, expression.Span, isInList ? new Destination(DestinationKind.ModelNamed) : destination, Mentions.PurposeOf(expression, destination));
            }
        }
    }

    /// <summary>Whether the literal is a part of an id that is put together at run time.</summary>
    private bool ReadCompositions(ExpressionSyntax literal)
    {
        var around = new List<ExpressionSyntax>();
        var isPart = false;
        var first = literal is InterpolatedStringExpressionSyntax ? literal : Compositions.Around(literal);
        for (var expression = first; expression is not null && !_composed.TryGetValue(expression, out isPart); expression = Compositions.Around(expression))
        {
            around.Add(expression);
        }

        for (var index = around.Count - 1; index >= 0; index--)
        {
            isPart |= _compositions.Of(around[index]) is { Parts: var parts } composition
                && parts.Any(part => part.Text is null)
                && ReadComposition(composition, around[index], _destinations.Of(around[index]));
            _composed.Add(around[index], isPart);
        }

        return isPart;
    }

    private bool ReadComposition(Composition composition, ExpressionSyntax expression, Destination destination)
    {
        if (_judge.IsComposedId(composition, destination, GoesOn))
        {
            _uses.Add(new ModelUse(ModelUseKind.Composed, expression.Span, expression.ToString(), destination.Sink?.Provider, Resolution.None));
            return true;
        }

        return destination.Kind == DestinationKind.Sink && composition.IsWrapper && WholeOf(composition) is { } whole && Judge(whole, expression.Span, destination);
    }

    private bool GoesOn(ExpressionSyntax hole) => _flow.Of(hole).Values.Any(value => value.Text is { Length: > 0 } text && text[0] is '-' or '.');

    /// <summary>The text of a wrapper whose parts are all known; null where one is not, or is a constant of the registry.</summary>
    private string? WholeOf(Composition composition)
    {
        var whole = string.Empty;
        foreach (var part in composition.Parts)
        {
            var values = part.Hole is null ? null : _flow.Of(part.Hole);
            if ((part.Text ?? values?.OnlyText) is not { } text || values?.Values.Any(IsGenerated) == true)
            {
                return null;
            }

            whole += text;
        }

        return whole;
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
            else if (!HoldsGenerated(value.Origin) && !_destinations.Of(value.Origin).IsElsewhere)
            {
                Judge(value.Text!, value.Origin.Span, destination);
            }
        }
    }

    /// <summary>A constant of another tree or assembly: where its own tree shows that it is an id, that is the place to say so.</summary>
    private void ReadForeign(FlowValue value, Destination destination)
    {
        var isSaidThere = value.Constant!.Locations.Any(location => location.IsInSource) && ModelIdShapes.Of(value.Text!).Strength == ShapeStrength.Unmistakable;
        if (!isSaidThere && !IsGenerated(value) && !_judge.IsRegistered(value.Text!))
        {
            Judge(value.Text!, value.Origin.Span, destination);
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
                _sinks[literal.SpanStart] = new SinkUse(literal, SinkResolver.Own, new FlowValues(ImmutableArray.Create(value), IsComplete: true), IsBody: true);
            }
        }
        else if (found.Composition.Parts is { Length: 1 } only)
        {
            ReadValue(only[0].Hole!, destination);
        }
        else if (_judge.IsComposedId(found.Composition, destination, GoesOn))
        {
            _uses.Add(new ModelUse(ModelUseKind.Composed, found.Span, found.Text!, Provider: null, Resolution.None));
        }
    }

    private bool Judge(string text, TextSpan span, Destination destination, UsePurpose? purpose = null)
    {
        if (_judge.Of(text, destination) is not { } judged)
        {
            return false;
        }

        purpose ??= destination.Sink is null ? UsePurpose.Value : UsePurpose.Call;
        _uses.Add(new ModelUse(judged.Kind, span, text, judged.Provider, judged.Named, purpose.Value));
        return true;
    }
}
