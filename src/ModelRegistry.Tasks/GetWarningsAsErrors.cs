using System.Runtime.CompilerServices;
using Microsoft.Build.Framework;

namespace ModelRegistry.Tasks;

/// <summary>Asks MSBuild which warnings it turns into errors. Where MSBuild cannot say, the answer is that it turns none.</summary>
[MSBuildMultiThreadableTask]
public sealed class GetWarningsAsErrors : ITask
{
    /// <inheritdoc />
    public IBuildEngine BuildEngine { get; set; } = null!;

    /// <inheritdoc />
    public ITaskHost? HostObject { get; set; }

    /// <summary>The codes of the warnings to ask for.</summary>
    [Required]
    public string[] Codes { get; set; } = [];

    /// <summary>Those of the codes whose warnings are errors.</summary>
    [Output]
    public string[] WarningsAsErrors { get; private set; } = [];

    /// <inheritdoc />
    public bool Execute()
    {
        try
        {
            WarningsAsErrors = Ask();
        }
        catch (Exception exception) when (exception is TypeLoadException or NotImplementedException or NullReferenceException)
        {
            // An MSBuild before 16.9, or a host that cannot answer.
        }

        return true;
    }

    /// <summary>In a method of its own: where the interface does not exist, calling the method fails.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private string[] Ask() => BuildEngine is IBuildEngine8 engine ? [.. Codes.Where(engine.ShouldTreatWarningAsError)] : [];
}
