using ModelRegistry.Core.Reading;
using ModelRegistry.Core.Registry;
using ModelRegistry.Tool.Evaluating.Checks;

namespace ModelRegistry.Tool.Evaluating.Tasks;

/// <summary>Reads the checks that are methods of assemblies. An assembly is loaded once, and only if a check names it.</summary>
/// <param name="folder">The folder that paths begin in.</param>
/// <param name="loads">Whether the checks will be run. If not, no assembly is loaded, and none has to be there.</param>
internal sealed class MethodCheckReader(string folder, bool loads)
{
    private readonly Dictionary<string, (CheckAssembly? Assembly, string? Fault)> _assemblies = new(StringComparer.Ordinal);

    /// <param name="fields">The object that names the method.</param>
    /// <param name="task">The name of the task.</param>
    /// <returns>The check; null where something is wrong with it, or where no assembly is loaded.</returns>
    public MethodCheck? Read(FieldReader fields, string task)
    {
        var assembly = fields.RequiredText("assembly", "checks/bin/Release/net8.0/Checks.dll");
        var type = fields.RequiredText("type", "Contoso.Evals.RefundChecks");
        var name = fields.RequiredText("name", "NamesTheWindow");
        var expected = fields.Text("expected");
        fields.ReportUnknown();
        if (!loads || assembly is null || type is null || name is null)
        {
            return null;
        }

        if (AssemblyAt(assembly, out var fault) is not { } opened)
        {
            return Fault(fields, "assembly", fault);
        }

        if (opened.TypeOf(type, out fault) is not { } found)
        {
            return Fault(fields, "type", fault);
        }

        if (CheckAssembly.MethodOf(found, name, out fault) is not { } method)
        {
            return Fault(fields, "name", fault);
        }

        return MethodCheck.TakesExpected(method) == expected is not null ? new MethodCheck(method, task, expected)
            : expected is null ? Fault(fields, "name", "names a method that takes an \"expected\" text: add it here")
            : Fault(fields, "expected", $"is not taken by {found.Name}.{name}: it has no parameter of that name");
    }

    private CheckAssembly? AssemblyAt(string name, out string? fault)
    {
        var path = Path.GetFullPath(name, folder);
        if (!_assemblies.TryGetValue(path, out var known))
        {
            known = File.Exists(path)
                ? (CheckAssembly.Open(path, out var reason), reason)
                : (null, $"names no file: there is no \"{MessageText.Clip(name)}\" beside this file. Build its project first");
            _assemblies.Add(path, known);
        }

        fault = known.Fault;
        return known.Assembly;
    }

    private static MethodCheck? Fault(FieldReader fields, string property, string? fault)
    {
        fields.Report(Pointer.SpanOf(fields.Any(property)!), $"\"{property}\" {fault}");
        return null;
    }
}
