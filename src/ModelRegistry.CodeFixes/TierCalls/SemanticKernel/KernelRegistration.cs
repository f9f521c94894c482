using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ModelRegistry.CodeFixes.TierCalls.SemanticKernel;

/// <summary>A call that registers or creates a chat service of Semantic Kernel's OpenAI connector for one model.</summary>
/// <param name="Kind">What is registered or created.</param>
/// <param name="Node">The call.</param>
/// <param name="List">Its arguments as they are written.</param>
/// <param name="Method">The method or constructor.</param>
/// <param name="Arguments">The arguments by the names of their parameters.</param>
internal sealed record KernelRegistration(
    KernelServiceKind Kind,
    ExpressionSyntax Node,
    ArgumentListSyntax List,
    IMethodSymbol Method,
    IReadOnlyDictionary<string, ArgumentSyntax> Arguments)
{
    private const string Connector = "Microsoft.SemanticKernel.Connectors.OpenAI";

    /// <summary>Whether it adds to the services of a kernel builder, rather than to those of the whole application.</summary>
    public bool IsOnKernelBuilder => Kind != KernelServiceKind.Service
        && (Method.ReturnType.Name == "IKernelBuilder" || Receiver is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Services" });

    /// <summary>What the extension method is called on; null where it is called in another way.</summary>
    public ExpressionSyntax? Receiver => Method.MethodKind == MethodKind.ReducedExtension
        && Node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access }
            ? access.Expression
            : null;

    /// <summary>Null where the model goes elsewhere.</summary>
    public static KernelRegistration? Of(ExpressionSyntax id, SemanticModel model, CancellationToken cancellationToken)
    {
        if (Carrier.WithWrapping(id).Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax node } list } own)
        {
            return null;
        }

        var (method, operations) = model.GetOperation(node, cancellationToken) switch
        {
            IInvocationOperation call => (model.GetSymbolInfo(node, cancellationToken).Symbol as IMethodSymbol, call.Arguments),
            IObjectCreationOperation creation => (creation.Constructor, creation.Arguments),
            _ => default,
        };
        if (method is null || method.ContainingAssembly?.Name != Connector || KindOf(method) is not { } kind)
        {
            return null;
        }

        var arguments = operations
            .Where(argument => argument.Parameter is not null && argument.Syntax is ArgumentSyntax)
            .ToDictionary(argument => argument.Parameter!.Name, argument => (ArgumentSyntax)argument.Syntax, StringComparer.Ordinal);
        return arguments.TryGetValue("modelId", out var modelId) && modelId == own ? new(kind, node, list, method, arguments) : null;
    }

    /// <summary>The value that is passed for a parameter; null where there is none, or it is null.</summary>
    public ExpressionSyntax? ValueOf(string parameter, SemanticModel model, CancellationToken cancellationToken)
        => Arguments.TryGetValue(parameter, out var argument)
            && model.GetConstantValue(argument.Expression, cancellationToken) is not { HasValue: true, Value: null }
                ? argument.Expression
                : null;

    private static KernelServiceKind? KindOf(IMethodSymbol method) => (method.MethodKind, method.Name, method.ContainingType.Name) switch
    {
        (MethodKind.Constructor, _, "OpenAIChatCompletionService") => KernelServiceKind.Service,
        (_, "AddOpenAIChatCompletion", _) => KernelServiceKind.ChatCompletion,
        (_, "AddOpenAIChatClient", _) => KernelServiceKind.ChatClient,
        _ => null,
    };
}

/// <summary>What a <see cref="KernelRegistration"/> makes.</summary>
internal enum KernelServiceKind
{
    /// <summary>The connector's service is created.</summary>
    Service,

    /// <summary>The connector's service is registered.</summary>
    ChatCompletion,

    /// <summary>A chat client of Microsoft.Extensions.AI is registered.</summary>
    ChatClient,
}
