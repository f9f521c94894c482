using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;

namespace ModelRegistry.Editors.Tests.Roslyn;

/// <summary>
/// Roslyn's services for light bulbs and for live diagnostics, as Visual Studio, C# Dev Kit and Roslyn's language server ask them. They
/// are internal, so all of the reflection is here.
/// </summary>
internal sealed class RoslynServices
{
    private const BindingFlags Members = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    private static readonly Assembly Features = Assembly.Load("Microsoft.CodeAnalysis.Features");
    private static readonly Type CodeFixesType = Features.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!;

    private static readonly MethodInfo GetFixes = Features
        .GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixServiceExtensions", throwOnError: true)!
        .GetMethods(Members).Single(method => method.Name == "GetFixesAsync" && method.GetParameters().Length == 4);

    private static readonly Type DiagnosticsType =
        Features.GetType("Microsoft.CodeAnalysis.Diagnostics.IDiagnosticAnalyzerService", throwOnError: true)!;

    private static readonly MethodInfo GetDiagnostics = DiagnosticsType.GetMethod("GetDiagnosticsForSpanAsync")!;

    private readonly object _codeFixes;

    /// <summary>A composition of its own, because the service remembers what it was asked first.</summary>
    public RoslynServices()
    {
        Host = MefHostServices.Create(MefHostServices.DefaultAssemblies);
        var exports = typeof(Workspace).Assembly.GetType("Microsoft.CodeAnalysis.Host.Mef.IMefHostExportProvider", throwOnError: true)!
            .GetMethods().Single(method => method.GetGenericArguments().Length == 1).MakeGenericMethod(CodeFixesType);
        _codeFixes = ((IEnumerable)exports.Invoke(Host, [])!).Cast<object>().Select(export => Value(export, "Value")).Single();
    }

    public MefHostServices Host { get; }

    /// <summary>The actions at a place, each with the provider that offers it, in the order of the menu.</summary>
    public async Task<IReadOnlyList<(object Provider, CodeAction Action)>> GetFixesAsync(
        TextDocument document, TextSpan span, CancellationToken cancellationToken)
    {
        var task = (Task)GetFixes.Invoke(null, [_codeFixes, document, span, cancellationToken])!;
        await task;
        return
        [
            .. from collection in ((IEnumerable)Value(task, "Result")).Cast<object>()
               from fix in ((IEnumerable)Value(collection, "Fixes")).Cast<object>()
               select (Value(collection, "Provider"), (CodeAction)Value(fix, "Action")),
        ];
    }

    /// <summary>The ids of what is drawn in a document, in the order of its text.</summary>
    public static async Task<IReadOnlyList<string>> GetDiagnosticsAsync(TextDocument document, CancellationToken cancellationToken)
    {
        var services = document.Project.Solution.Workspace.Services;
        var service = services.GetType().GetMethod(nameof(services.GetService))!.MakeGenericMethod(DiagnosticsType).Invoke(services, []);
        var (idFilter, kind) = (GetDiagnostics.GetParameters()[2].ParameterType, GetDiagnostics.GetParameters()[4].ParameterType);
        var task = (Task)GetDiagnostics.Invoke(
            service, [document, null, idFilter.GetField("All")!.GetValue(null), null, Enum.Parse(kind, "All"), cancellationToken])!;
        await task;
        return
        [
            .. from diagnostic in ((IEnumerable)Value(task, "Result")).Cast<object>()
               let lines = (FileLinePositionSpan)Value(Value(diagnostic, "DataLocation"), "MappedFileSpan")
               let id = (string)Value(diagnostic, "Id")
               orderby lines.StartLinePosition, id
               select id,
        ];
    }

    /// <summary>The value of a property or a field.</summary>
    private static object Value(object instance, string name)
    {
        var type = instance.GetType();
        return type.GetProperty(name, Members)?.GetValue(instance) ?? type.GetField(name, Members)!.GetValue(instance)!;
    }
}
