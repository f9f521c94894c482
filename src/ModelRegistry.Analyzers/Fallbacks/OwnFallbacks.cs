using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Options;

namespace ModelRegistry.Analyzers.Fallbacks;

/// <summary>Knows the fallbacks that are not written as a catch: what the team says has one, clients that fail over, Polly, an SDK's own.</summary>
internal sealed class OwnFallbacks(TreeModels tree, SemanticModel model, CodeOptions options, Func<bool> anyTreeAddsFallback, CancellationToken cancellationToken)
{
    private const string Attribute = "ModelFallbackAttribute";
    private const string Fallbacks = "Fallbacks";

    /// <summary>The members of Microsoft.Extensions.AI that try one client after the other.</summary>
    private static readonly string[] FailoverTypes = ["FailoverChatClient", "OrderedFailoverChatClient"];

    /// <summary>How a fallback is set in Polly, in its new and its old form.</summary>
    private static readonly string[] PollyFallbacks = ["AddFallback", "Fallback", "FallbackAsync"];

    /// <summary>Whether the member, one of its types or the assembly says that it has its own fallback, or is one that options name.</summary>
    public bool CoverMember(SyntaxNode node)
    {
        foreach (var declaration in node.AncestorsAndSelf())
        {
            var declared = declaration switch
            {
                VariableDeclaratorSyntax { Parent.Parent: MemberDeclarationSyntax } or LocalFunctionStatementSyntax => model.GetDeclaredSymbol(declaration, cancellationToken),
                MemberDeclarationSyntax and not (BaseFieldDeclarationSyntax or GlobalStatementSyntax or BaseNamespaceDeclarationSyntax) => model.GetDeclaredSymbol(declaration, cancellationToken),
                _ => null,
            };
            if (declared is not null && (IsMarked(declared) || (declared is INamedTypeSymbol type && IsConfigured(type))))
            {
                return true;
            }
        }

        return IsMarked(model.Compilation.Assembly);
    }

    /// <summary>Whether a call that runs a function is one of a type that fails over.</summary>
    public bool FailsOver(InvocationExpressionSyntax runner)
        => tree.SymbolOf(runner) is IMethodSymbol method
            && (IsFailover(method.ContainingType) || IsTrusted(method.ContainingType)
                || (method.ReturnType is INamedTypeSymbol returned && (IsFailover(returned) || IsTrusted(returned))));

    /// <summary>Whether a client of the type tries the clients that it is given one after the other.</summary>
    public bool IsFailover(INamedTypeSymbol type) => Array.IndexOf(FailoverTypes, type.Name) >= 0;

    /// <summary>Whether a client of the type has a fallback of its own: options name it, or it derives from one that fails over.</summary>
    public bool IsTrusted(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsConfigured(current) || (current.BaseType is { } inherited && !IsFailover(current) && IsFailover(inherited)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the call runs a lambda in a pipeline of Polly that was built with a fallback.</summary>
    public bool RunsWithFallback(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var run, Expression: var pipeline }
            && run.StartsWith("Execute", StringComparison.Ordinal)
            && model.GetTypeInfo(pipeline, cancellationToken).Type is { } type
            && IsPolly(type)
            && IsBuiltWithFallback(pipeline, steps: 3);

    /// <summary>The fallback of the SDK itself, set beside the model; null where there is none.</summary>
    public ExpressionSyntax? BesideModel(ModelSite site)
    {
        if (site.Use.Value.Parent is not AssignmentExpressionSyntax assignment || !tree.Names.Of(Fallbacks, tree.Root).Any())
        {
            return null;
        }

        var beside = assignment.Parent is InitializerExpressionSyntax { Expressions: var members }
            ? members.OfType<AssignmentExpressionSyntax>()
            : AssignmentsTo((assignment.Left as MemberAccessExpressionSyntax)?.Expression);
        var later = assignment.Parent is InitializerExpressionSyntax && tree.CarrierOf(site.Node) is { } carrier
            ? tree.Names.Of(carrier.Name, tree.Root).SelectMany(AssignmentsTo)
            : [];
        return beside.Concat(later).FirstOrDefault(IsFallbacks)?.Right;
    }

    private bool IsFallbacks(AssignmentExpressionSyntax assignment)
        => tree.SymbolOf(assignment.Left) is IPropertySymbol { Name: Fallbacks, ContainingAssembly.Name: "Anthropic" }
            && !(model.GetConstantValue(assignment.Right, cancellationToken) is { HasValue: true, Value: null });

    private IEnumerable<AssignmentExpressionSyntax> AssignmentsTo(ExpressionSyntax? filled)
        => filled is IdentifierNameSyntax name
            ? tree.Names.Of(name.Identifier.ValueText, tree.Root).Select(use => use.Parent?.Parent).OfType<AssignmentExpressionSyntax>()
            : [];

    private static bool IsMarked(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == Attribute);

    private bool IsConfigured(INamedTypeSymbol type)
        => options.FallbackTypes.Count > 0 && options.FallbackTypes.Contains(type.OriginalDefinition.GetDocumentationCommentId() ?? string.Empty);

    private static bool IsPolly(ITypeSymbol type)
        => type.ContainingNamespace is { } space && (space.Name == "Polly" || space.ToDisplayString().StartsWith("Polly.", StringComparison.Ordinal));

    /// <summary>By the expression that builds the pipeline; where none is to be seen, by whether the project builds one with a fallback anywhere.</summary>
    private bool IsBuiltWithFallback(ExpressionSyntax pipeline, int steps)
    {
        if (AddsFallback(pipeline))
        {
            return true;
        }

        if (steps == 0 || tree.SymbolOf(pipeline) is not { } symbol)
        {
            return false;
        }

        var declarations = symbol.DeclaringSyntaxReferences.Where(reference => reference.SyntaxTree == model.SyntaxTree).Select(reference => reference.GetSyntax(cancellationToken)).ToList();
        var assigned = tree.Names.Of(symbol.Name, tree.Root)
            .Select(name => (name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : (SyntaxNode)name).Parent)
            .OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left.ToString().EndsWith(symbol.Name, StringComparison.Ordinal))
            .Select(assignment => assignment.Right)
            .ToList();
        var built = declarations.Where(declaration => declaration is MethodDeclarationSyntax or PropertyDeclarationSyntax or LocalFunctionStatementSyntax or VariableDeclaratorSyntax { Initializer: not null });
        var sources = built.Concat(assigned).ToList();
        if (sources.Count == 0 || sources.All(source => source is IdentifierNameSyntax))
        {
            return anyTreeAddsFallback();
        }

        return sources.Any(source => AddsFallback(source) || source.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call => steps > 0 && IsPollyBuild(call, steps)));
    }

    /// <summary>A method of the user's that builds it, or a policy that wraps others.</summary>
    private bool IsPollyBuild(InvocationExpressionSyntax call, int steps)
        => model.GetTypeInfo(call, cancellationToken).Type is { } made && IsPolly(made)
            && (call.Expression is IdentifierNameSyntax method
                ? IsBuiltWithFallback(method, steps - 1)
                : call.ArgumentList.Arguments.Any(argument => argument.Expression is IdentifierNameSyntax && IsBuiltWithFallback(argument.Expression, steps - 1)));

    private static bool AddsFallback(SyntaxNode node)
        => node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Any(name => Array.IndexOf(PollyFallbacks, name.Identifier.ValueText) >= 0);
}
