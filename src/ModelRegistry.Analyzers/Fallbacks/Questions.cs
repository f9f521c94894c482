using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>
/// Compares what two requests ask: the arguments of their calls but for the model, the client and a token. Of a request object that holds
/// the model, what else is put into it counts, such as its messages; numbers and switches, which another model may need otherwise, do not.
/// </summary>
internal sealed class Questions(TreeModels tree, SemanticModel model, CancellationToken cancellationToken)
{
    private const int FarthestSource = 3;

    private readonly Dictionary<SyntaxNode, HashSet<string>> _questions = new();
    private readonly SymbolSources _sources = new(model, tree.Names, cancellationToken);

    /// <summary>Whether the requests that two nodes are a part of ask the same.</summary>
    public bool AreSame(SyntaxNode one, SyntaxNode other) => one == other || Of(one).SetEquals(Of(other));

    private HashSet<string> Of(SyntaxNode node)
    {
        if (!_questions.TryGetValue(node, out var question))
        {
            question = Read(node);
            _questions.Add(node, question);
        }

        return question;
    }

    private HashSet<string> Read(SyntaxNode node)
    {
        var calls = node.AncestorsAndSelf()
            .TakeWhile(outer => outer is not (StatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax))
            .OfType<InvocationExpressionSyntax>()
            .ToList();
        var call = calls.FirstOrDefault(tree.IsSender) ?? calls.FirstOrDefault(outer => Beside(outer, node).Any());
        return new HashSet<string>(call is null ? [] : Beside(call, node), StringComparer.Ordinal);
    }

    private IEnumerable<string> Beside(InvocationExpressionSyntax call, SyntaxNode node)
        => call.ArgumentList.Arguments
            .Where(argument => model.GetTypeInfo(argument.Expression, cancellationToken).Type?.Name != "CancellationToken")
            .SelectMany(argument => argument.Span.Contains(node.Span)
                ? BesideModel(argument.Expression, FarthestSource)
                : [TextOf(argument.Expression)]);

    /// <summary>What stands beside the model in a request object.</summary>
    private IEnumerable<string> BesideModel(ExpressionSyntax request, int steps) => request switch
    {
        BaseObjectCreationExpressionSyntax made => (made.ArgumentList?.Arguments.Select(argument => argument.Expression) ?? [])
            .Concat(ValuesOf(made.Initializer))
            .SelectMany(value => OfMember(value, steps)),
        AnonymousObjectCreationExpressionSyntax made => made.Initializers.SelectMany(member => OfMember(member.Expression, steps)),
        WithExpressionSyntax changed => BesideModel(changed.Expression, steps)
            .Concat(ValuesOf(changed.Initializer).SelectMany(value => OfMember(value, steps))),
        IdentifierNameSyntax name when steps > 0
            && tree.SymbolOf(name) is ILocalSymbol local
            && _sources.Of(local).Expressions is { Count: 1 } only => BesideModel(only[0], steps - 1).DefaultIfEmpty(TextOf(name)),
        _ => [],
    };

    private static IEnumerable<ExpressionSyntax> ValuesOf(InitializerExpressionSyntax? initializer)
        => initializer?.Expressions.Select(member => member is AssignmentExpressionSyntax set ? set.Right : member) ?? [];

    private IEnumerable<string> OfMember(ExpressionSyntax value, int steps)
        => tree.SitesIn(value).Any() ? BesideModel(value, steps)
            : model.GetTypeInfo(value, cancellationToken) is var type && (IsSwitch(type.Type) || IsSwitch(type.ConvertedType)) ? []
            : [TextOf(value)];

    private static bool IsSwitch(ITypeSymbol? type)
        => type is { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double and not SpecialType.System_Char }
            || (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: var inner } && IsSwitch(inner[0]));

    private static string TextOf(ExpressionSyntax expression) => expression.WithoutTrivia().ToString();
}
