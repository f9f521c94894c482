using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Analyzers.Usage;

/// <summary>
/// What the Razor compiler makes of a page or a component: a generated tree, in which the C# that a person wrote is mapped to its
/// place in the Razor file, and all else is hidden. Elements are calls of a builder there, and attributes their arguments.
/// </summary>
internal static class RazorCode
{
    /// <summary>The builder's method that gives a component's parameter its value.</summary>
    public const string ParameterSetter = "AddComponentParameter";

    private const string Checksum = "#pragma checksum \"";

    private static readonly string[] Extensions = [".razor", ".cshtml"];

    /// <summary>Whether a generated tree is made of a Razor file: its first line names the file.</summary>
    public static bool Is(SyntaxTree tree, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken);
        return text.Length > Checksum.Length
            && text.ToString(new TextSpan(0, Checksum.Length)) == Checksum
            && IsRazor(text.Lines[0].ToString().Substring(Checksum.Length).Split('"')[0]);
    }

    /// <summary>The place in the tree that is mapped to what the person wrote; null where nobody wrote it.</summary>
    public static Location? PlaceOf(SyntaxTree tree, TextSpan span, CancellationToken cancellationToken)
    {
        if (IsWritten(tree, span, cancellationToken))
        {
            return Location.Create(tree, span);
        }

        // The text of an attribute such as Model="gpt-5.5" is not mapped, but the attribute's name is.
        return tree.GetRoot(cancellationToken).FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ArgumentSyntax>() is { } argument
            && ComponentParameter(argument) is { } name && IsWritten(tree, name.Span, cancellationToken)
                ? Location.Create(tree, name.Span)
                : null;
    }

    /// <summary>The name of the component's parameter that the argument is the value of, in the form of a reference to it; null where it is none.</summary>
    public static SimpleNameSyntax? ComponentParameter(ArgumentSyntax argument)
        => argument.Parent is ArgumentListSyntax { Arguments: { Count: 3 } arguments, Parent: InvocationExpressionSyntax call }
            && arguments[2] == argument && NameOf(call) == ParameterSetter
            && arguments[1].Expression is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } named } nameOf && NameOf(nameOf) == "nameof"
                ? (named[0].Expression as MemberAccessExpressionSyntax)?.Name
                : null;

    /// <summary>Whether the argument is the value that a check of its type passes on.</summary>
    public static bool IsChecked(ArgumentSyntax argument) => argument.Parent?.Parent is InvocationExpressionSyntax { ArgumentList.Arguments.Count: 1 } call && IsTypeCheck(call);

    /// <summary>The value, without a check of its type around it.</summary>
    public static ExpressionSyntax Unchecked(ExpressionSyntax value)
        => value is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } only } call && IsTypeCheck(call) ? only[0].Expression : value;

    /// <summary>Whether the argument of the parameter is a text that the page shows.</summary>
    public static bool IsShown(IParameterSymbol parameter) => (parameter.ContainingType?.Name, parameter.ContainingSymbol.Name) switch
    {
        ("RenderTreeBuilder", "AddContent" or "AddMarkupContent") => true,
        ("RazorPageBase", "Write" or "WriteLiteral") => true,
        _ => false,
    };

    private static bool IsTypeCheck(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "TypeCheck", Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "RuntimeHelpers" } };

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    private static bool IsWritten(SyntaxTree tree, TextSpan span, CancellationToken cancellationToken)
        => tree.GetLineVisibility(span.Start, cancellationToken) == LineVisibility.Visible && IsRazor(tree.GetMappedLineSpan(span, cancellationToken).Path);

    private static bool IsRazor(string path) => Extensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));
}
