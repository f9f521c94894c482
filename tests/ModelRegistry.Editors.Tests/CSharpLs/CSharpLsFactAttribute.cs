namespace ModelRegistry.Editors.Tests.CSharpLs;

/// <summary>A test that needs csharp-ls, and is skipped where no package registry has it.</summary>
public sealed class CSharpLsFactAttribute : FactAttribute
{
    public CSharpLsFactAttribute()
    {
        if (CSharpLsTool.Path is null)
        {
            Skip = $"csharp-ls does not install: {CSharpLsTool.Output}";
        }
    }
}
