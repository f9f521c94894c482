using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelRegistry.CodeFixes.TierCalls;

/// <summary>Where a model, or an object that was made with it, ends up.</summary>
internal abstract record Carrier
{
    private Carrier()
    {
    }

    /// <summary>In a call that sends the request.</summary>
    internal sealed record Call(InvocationExpressionSyntax Invocation) : Carrier;

    /// <summary>In a client that somebody keeps and that can be exchanged for another.</summary>
    internal sealed record ChatClient(ExpressionSyntax Client) : Carrier;

    /// <summary>In an SDK's client that an agent is made of, which any chat client can be exchanged for.</summary>
    internal sealed record AgentClient(ExpressionSyntax Client) : Carrier;

    /// <summary>In a variable or field.</summary>
    internal sealed record Variable(VariableDeclaratorSyntax Declarator) : Carrier;

    /// <summary>In a member of an object in a variable, which a statement of its own sets.</summary>
    internal sealed record Filled(VariableDeclaratorSyntax Declarator) : Carrier;

    /// <summary>In a field, which a constructor assigns.</summary>
    internal sealed record Field(IFieldSymbol Symbol, AssignmentExpressionSyntax Assignment) : Carrier;

    /// <summary>Null where it goes astray, or where no tier can take its place.</summary>
    /// <param name="start">The model, or the object that was made with it.</param>
    /// <param name="isModel">Whether it is the model itself.</param>
    /// <param name="model">The document's semantic model.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static Carrier? Of(ExpressionSyntax start, bool isModel, SemanticModel model, CancellationToken cancellationToken)
    {
        var senders = new Senders(model.Compilation);
        for (var node = start; ; isModel = false)
        {
            node = WithWrapping(node);
            var client = !isModel && TaskTypes.Implements(model.GetTypeInfo(node, cancellationToken).Type, "IChatClient", "Microsoft.Extensions.AI")
                ? new ChatClient(node)
                : null;
            switch (node.Parent)
            {
                case ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation } when client is null:
                    node = creation;
                    continue;

                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax invocation } argument when client is null:
                    if (!argument.RefKindKeyword.IsKind(SyntaxKind.None) || MethodOf(invocation, model, cancellationToken) is not { } called)
                    {
                        return null;
                    }

                    if (senders.Sends(called, isModel ? ParameterOf(argument, called) : null))
                    {
                        return new Call(invocation);
                    }

                    node = invocation;
                    continue;

                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } access when !isModel && invocation.Expression == access:
                    if (MethodOf(invocation, model, cancellationToken) is { } method && senders.SendsFrom(method))
                    {
                        return new Call(invocation);
                    }

                    if (client is not null)
                    {
                        return client;
                    }

                    if (Agents.IsMadeBy(access, model, cancellationToken))
                    {
                        return new AgentClient(node);
                    }

                    node = invocation;
                    continue;

                case MemberAccessExpressionSyntax access when !isModel && access.Expression == node:
                    node = access;
                    continue;

                case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } assignment when client is null && assignment.Right == node && OwnerOf(initializer) is { } owner:
                    node = owner;
                    continue;

                case InitializerExpressionSyntax initializer when client is null && OwnerOf(initializer) is { } owner:
                    node = owner;
                    continue;

                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } when client is null && !isModel:
                    return new Variable(declarator);

                case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax, Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax holder } } assignment
                    when client is null && assignment.Right == node
                        && model.GetSymbolInfo(holder, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } references }
                        && references[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax filled:
                    return new Filled(filled);

                case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment when client is null && !isModel && assignment.Right == node
                    && assignment.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax
                    && model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IFieldSymbol field:
                    return new Field(field, assignment);

                default:
                    return client;
            }
        }
    }

    /// <summary>The expression with the parentheses, casts and <c>!</c> around it, which change nothing.</summary>
    public static ExpressionSyntax WithWrapping(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax
            || (expression.Parent is PostfixUnaryExpressionSyntax postfix && postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression)))
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }

    private static IMethodSymbol? MethodOf(InvocationExpressionSyntax invocation, SemanticModel model, CancellationToken cancellationToken)
        => model.GetSymbolInfo(invocation, cancellationToken).Symbol as IMethodSymbol;

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, IMethodSymbol method)
    {
        var place = ((BaseArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return argument.NameColon is { } named
            ? method.Parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText)
            : method.Parameters.ElementAtOrDefault(Math.Min(place, method.Parameters.Length - 1));
    }

    /// <summary>The object that is made with the initializer; null where an object that is there already gets new elements.</summary>
    private static ExpressionSyntax? OwnerOf(InitializerExpressionSyntax initializer) => initializer.Parent switch
    {
        BaseObjectCreationExpressionSyntax or WithExpressionSyntax or ImplicitArrayCreationExpressionSyntax or ArrayCreationExpressionSyntax
            => (ExpressionSyntax)initializer.Parent,
        InitializerExpressionSyntax outer => OwnerOf(outer),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax outer } => OwnerOf(outer),
        _ => null,
    };
}
