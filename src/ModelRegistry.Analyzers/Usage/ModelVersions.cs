using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelRegistry.Analyzers.Flow;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>Knows ids with a version of the model beside them, as deployments have: another model has no such version.</summary>
internal sealed class ModelVersions(SemanticModel model, CancellationToken cancellationToken)
{
    private const int MostArguments = 16;

    /// <summary>Whether the call or the object that takes the id takes a version of the model as well.</summary>
    public bool AreBeside(ExpressionSyntax expression) => Trail.Whole(expression).Parent switch
    {
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: { Count: > 1 and <= MostArguments } arguments, Parent: { } call } }
            => arguments.Any(argument => IsVersion(argument, call)),
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax { Expressions: { Count: > 1 and <= MostArguments } members } }
            => members.OfType<AssignmentExpressionSyntax>()
                .Any(member => member.Left is SimpleNameSyntax name && IsVersion(name.Identifier.ValueText)),
        _ => false,
    };

    /// <summary>By its name, or where a text that begins with a digit goes to a parameter of that name.</summary>
    private bool IsVersion(ArgumentSyntax argument, SyntaxNode call)
        => argument.NameColon is { } named
            ? IsVersion(named.Name.Identifier.ValueText)
            : argument.Expression is LiteralExpressionSyntax { Token.Value: string { Length: > 0 } text }
                && char.IsDigit(text[0])
                && Calls.ParameterOf(argument, call, model, cancellationToken) is { } parameter
                && IsVersion(parameter.Name);

    private static bool IsVersion(string name) => name.EndsWith("modelVersion", StringComparison.OrdinalIgnoreCase);
}
