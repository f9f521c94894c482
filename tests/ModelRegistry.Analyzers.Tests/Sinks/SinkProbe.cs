using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ModelRegistry.Analyzers.Sinks;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Sinks;

/// <summary>Asks the catalogue about the places of a source where <c>"?"</c> stands.</summary>
internal static class SinkProbe
{
    /// <summary>What each <c>"?"</c> of the source falls into, in order.</summary>
    public static async Task<IReadOnlyList<Sink?>> Ask(this SourceProject project, string source)
    {
        var model = await Bind(project, source);
        var catalogue = SinkCatalogue.For(model.Compilation);
        return Nodes<LiteralExpressionSyntax>(model)
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText == "?")
            .Select(literal => At(catalogue, model.GetOperation(literal)!))
            .ToList();
    }

    /// <summary>What the one <c>"?"</c> of an expression falls into.</summary>
    public static async Task<Sink?> AskExpression(this SourceProject project, string expression, string parameters = "")
        => Assert.Single(await project.Ask($"class Asking {{ static object Ask({parameters}) => {expression}; }}"));

    /// <summary>Whether the calls of the source send a request, in the order in which they end.</summary>
    public static async Task<IReadOnlyList<bool>> AskSenders(this SourceProject project, string source)
    {
        var model = await Bind(project, source);
        var catalogue = SinkCatalogue.For(model.Compilation);
        return Nodes<InvocationExpressionSyntax>(model)
            .OrderBy(call => call.Span.End)
            .Select(call => catalogue.IsSender((IMethodSymbol)model.GetSymbolInfo(call).Symbol!))
            .ToList();
    }

    private static async Task<SemanticModel> Bind(SourceProject project, string source)
    {
        var compilation = await project.WithSource(source).Compile();

        // What an SDK calls experimental is an error that is made of a warning.
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.DefaultSeverity == DiagnosticSeverity.Error);
        return compilation.GetSemanticModel(compilation.SyntaxTrees.Single());
    }

    private static IEnumerable<TNode> Nodes<TNode>(SemanticModel model) => model.SyntaxTree.GetRoot().DescendantNodes().OfType<TNode>();

    private static Sink? At(SinkCatalogue catalogue, IOperation value) => value.Parent switch
    {
        IConversionOperation { OperatorMethod: { } method } conversion => catalogue.Of(method.Parameters[0]) ?? At(catalogue, conversion),
        IConversionOperation conversion => At(catalogue, conversion),
        IArgumentOperation { Parent: IInvocationOperation call } argument => catalogue.Of(argument.Parameter!, call.Instance?.Type),
        IArgumentOperation argument => catalogue.Of(argument.Parameter!),
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } => catalogue.Of(target.Member),
        _ => null,
    };
}
