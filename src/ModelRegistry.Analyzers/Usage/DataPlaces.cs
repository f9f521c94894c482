using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;
using ModelRegistry.Core.Shapes;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>
/// Tells data from a call. What a table says of a model stays true when the model is gone, and to put another model in makes it
/// false: the price of one becomes that of the other.
/// </summary>
/// <remarks><c>isId</c> tells whether an expression is a model id.</remarks>
internal sealed class DataPlaces(
    SemanticModel model, Destinations destinations, NameUses names, Func<ExpressionSyntax, bool> isId, CancellationToken cancellationToken)
{
    private const string Map = "Map";
    private const int FewestListed = 3;
    private const int MostListed = 64;

    private readonly HolderUses _uses = new(destinations, names, cancellationToken);
    private readonly Migrations _migrations = new(model, cancellationToken);
    private readonly ModelCases _cases = new(isId);
    private readonly ModelVersions _versions = new(model, cancellationToken);

    /// <summary>Whether the node is a part of what a database was given: it says what was, and is no model of the program.</summary>
    public bool IsHistory(SyntaxNode node) => _migrations.Contain(node);

    /// <summary>Where the value goes; what others are recognised by goes to a search.</summary>
    public Destination DestinationOf(ExpressionSyntax expression)
    {
        var destination = destinations.Of(expression);
        if (destination.IsElsewhere || destination.Sink is not null)
        {
            return destination;
        }

        return TableRow.Of(expression, model, cancellationToken) switch
        {
            { } row when IsName(row) => new Destination(DestinationKind.Prose),
            { Kind: RowKind.Object } row when OwnNames.AreOf(row.Type, row.Own.Name) => new Destination(DestinationKind.OwnName),
            { } row when IsEntry(row) && ModelNames.IsDeployment(ListPlace.Of(row.Node, model, cancellationToken).Name) => new Destination(DestinationKind.Deployment),
            { } row when IsSought(row) => new Destination(DestinationKind.Recogniser),
            null when IsSought(ListPlace.Of(expression, model, cancellationToken)) => new Destination(DestinationKind.Recogniser),
            _ => destination,
        };
    }

    /// <summary>Whether a value of a row is a name for people: beside an id, or in a table of such names.</summary>
    private bool IsName(TableRow row)
        => DisplayNames.IsBesideId(row) || ModelNames.IsProse(row.Own.Name) || (IsEntry(row) && ModelNames.IsProse(ListPlace.Of(row.Node, model, cancellationToken).Name));

    /// <summary>What an id is there for, and whether another could stand in its place.</summary>
    /// <param name="expression">The id.</param>
    /// <param name="text">Its text.</param>
    /// <param name="destination">Where it goes.</param>
    public UsePlace Of(ExpressionSyntax expression, string text, Destination destination)
    {
        var purpose = Mentions.PurposeOf(expression, destination);
        if (purpose == UsePurpose.Mention || Trail.Whole(expression).Parent is GotoStatementSyntax)
        {
            return new UsePlace(UsePurpose.Mention, KeepsModel: true);
        }

        if (IsTokenizer(expression) || (purpose == UsePurpose.Value && Migrations.IsSeed(expression)))
        {
            return UsePlace.Data;
        }

        if (_versions.AreBeside(expression))
        {
            return new UsePlace(purpose, KeepsModel: true);
        }

        var place = ListPlace.Of(expression, model, cancellationToken);
        if (purpose == UsePurpose.Call)
        {
            return Named(purpose, place.IsElement, place, text);
        }

        if (TableRow.Of(expression, model, cancellationToken) is { } row)
        {
            return OfRow(row, text);
        }

        return place.IsElement ? OfElement(place) : OfSingle(expression, place, text);
    }

    private UsePlace OfRow(TableRow row, string text)
    {
        var place = ListPlace.Of(row.Node, model, cancellationToken);
        if (DataNames.IsGone(place.Name)
            || IsPair(row, place)
            || row.Others.Any(IsPrice)
            || (place.IsElement && row.Others.Any(other => IsFact(other, row.Kind))))
        {
            return UsePlace.Data;
        }

        if (row.Kind == RowKind.Tuple)
        {
            // The value of an entry is called by its key; of other rows in a table the id is what they are about.
            return IsEntry(row)
                ? new UsePlace(UsePurpose.Value, IsMap(place.Name) || _cases.AreOf(row.Values[0].Value, text))
                : Named(UsePurpose.Value, place.IsElement, place, text);
        }

        var isDescribed = DataNames.IsDescription(row.Type)
            || AnswerTypes.Is(row.Type)
            || (place.IsElement && ModelNames.IsName(row.Own.Name));
        return Named(UsePurpose.Value, isDescribed, place, text);
    }

    /// <summary>Whether it is the value of a key.</summary>
    private static bool IsEntry(TableRow row) => row.Index == row.Values.Count - 1 && row.Node switch
    {
        InitializerExpressionSyntax or AssignmentExpressionSyntax => true,
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: not "Create" } } => true,
        _ => false,
    };

    /// <summary>Whether the row leads from one model to another.</summary>
    private bool IsPair(TableRow row, ListPlace place)
    {
        if (row.Kind == RowKind.Object || row.Own.Name.Length > 0)
        {
            return DataNames.IsEnd(row.Own.Name) && row.Others.Any(other => DataNames.IsEnd(other.Name) && isId(other.Value));
        }

        return (place.IsElement || IsMap(place.Name)) && row.Others.Any(other => isId(other.Value));
    }

    /// <summary>Whether it leads from one name of a model to another: "Aliases", "ModelNameMap".</summary>
    private static bool IsMap(string name)
        => DataNames.IsMap(name)
            || (name.EndsWith(Map, StringComparison.Ordinal) && ModelNames.IsName(name.Substring(0, name.Length - Map.Length)));

    private static bool IsPrice(RowValue value) => value.IsDecimal || (DataNames.IsPrice(value.Name) && !IsText(value.Value));

    /// <summary>
    /// A number or a flag beside the id: of a tuple any that is no setting of a request, of an object one that is named for what a
    /// model can do.
    /// </summary>
    private static bool IsFact(RowValue value, RowKind kind)
        => !DataNames.IsSetting(value.Name)
            && (kind == RowKind.Tuple || DataNames.IsLimit(value.Name))
            && Unsigned(value.Value) is LiteralExpressionSyntax { Token.Value: not (string or null) };

    private bool IsAboutModel(ExpressionSyntax expression, ListPlace place, string text)
        => IsQuestion(expression) || IsListed(expression) || AnswerTypes.Has(place.Holder) || _cases.Have(expression, text);

    /// <summary>Whether the id is one of several that a call takes one after the other: <c>Elements("gpt-4", "gpt-5", "o3")</c>.</summary>
    private bool IsListed(ExpressionSyntax expression)
        => Trail.Whole(expression).Parent is ArgumentSyntax { NameColon: null, Parent: ArgumentListSyntax { Arguments: var arguments } }
            && arguments.Count is >= FewestListed and <= MostListed
            && arguments.Count(argument => argument.NameColon is null && isId(argument.Expression)) >= FewestListed;

    private static ExpressionSyntax Unsigned(ExpressionSyntax value) => value is PrefixUnaryExpressionSyntax sign ? sign.Operand : value;

    private static bool IsText(ExpressionSyntax value) => value.IsKind(SyntaxKind.StringLiteralExpression);

    private UsePlace OfElement(ListPlace place)
        => DataNames.IsGone(place.Name)
            || HolderUses.IsLookup(place.End)
            || (IsSet(place) && !DataNames.IsOffer(place.Name))
            || (place.Holder is { } holder && _uses.AreLookups(holder))
                ? UsePlace.Data
                : UsePlace.Kept;

    private UsePlace OfSingle(ExpressionSyntax expression, ListPlace place, string text)
    {
        if (expression.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute)
        {
            var isOfEnum = attribute.Parent?.Parent is EnumMemberDeclarationSyntax;
            var isChoice = attribute.ArgumentList?.Arguments
                .Count(argument => argument.NameEquals is null && isId(argument.Expression)) > 1;
            return new UsePlace(UsePurpose.Value, isOfEnum || isChoice || KnownTypes.IsDataAttribute(attribute.Name.ToString()));
        }

        return place.Holder is { } holder && _uses.AreLookups(holder)
            ? new UsePlace(UsePurpose.Mention, KeepsModel: true)
            : Named(UsePurpose.Value, IsAboutModel(expression, place, text), place, text);
    }

    /// <summary>What holds the id may say which model it is, and the compiler may compare it with others.</summary>
    private UsePlace Named(UsePurpose purpose, bool keepsModel, ListPlace place, string text)
        => place.Holder is null
            ? new UsePlace(purpose, keepsModel)
            : new UsePlace(
                purpose,
                keepsModel || DataNames.IsGone(place.Name) || _uses.HaveCaseLabel(place.Holder),
                DataNames.IsMadeFrom(place.Name, text) ? place.Name : null);

    private bool IsSet(ListPlace place)
        => (place.Holder switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            ILocalSymbol local => local.Type,
            _ => place.End is ExpressionSyntax made ? model.GetTypeInfo(made, cancellationToken).Type : null,
        })?.Name.EndsWith("Set", StringComparison.Ordinal) == true;

    /// <summary>Whether a method is asked for a fact about the model: what it returns is a number or a yes or no.</summary>
    private bool IsQuestion(ExpressionSyntax expression)
        => CallOf(expression) is { } call
            && model.GetTypeInfo(call, cancellationToken).Type?.SpecialType
                is >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Char;

    /// <summary>Whether only the tokens of the model are asked for: its vocabulary is a table on this machine, and another model's may be missing.</summary>
    private bool IsTokenizer(ExpressionSyntax expression)
    {
        if (Trail.Whole(expression).Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } })
        {
            return false;
        }

        return model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingType: { } type } method
            ? IsVocabulary(type.Name) || IsVocabulary(method.Name) || IsVocabulary(type.ContainingNamespace.Name)
            : call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax unknown }
                && (IsVocabulary(unknown.Name.Identifier.ValueText) || IsVocabulary(ListPlace.LastNameOf(unknown.Expression)));
    }

    private static bool IsVocabulary(string name)
        => name.IndexOf("Tokenizer", StringComparison.Ordinal) >= 0
            || name.IndexOf("Tiktoken", StringComparison.OrdinalIgnoreCase) >= 0
            || name is "SharpToken" or "GetEncodingForModel" or "EncodingForModel" or "GetEncodingNameForModel";

    private static InvocationExpressionSyntax? CallOf(ExpressionSyntax argument)
        => Trail.Whole(argument).Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } ? call : null;

    private bool IsSought(TableRow row)
    {
        if (DataNames.IsPart(row.Own.Name))
        {
            return true;
        }

        // Of an entry the key is what is sought: what it leads to may be called.
        return row is { Kind: RowKind.Tuple, Index: 0, Own.Name: "" } && IsSought(ListPlace.Of(row.Node, model, cancellationToken));
    }

    private bool IsSought(ListPlace place)
        => DataNames.IsPart(place.Name)
            || (place.IsElement && (place.Holder is { } holder ? _uses.AreSearches(holder) : _uses.IsSearch(place.End)));
}
