namespace ModelRegistry.Testing;

/// <summary>A project in which a rule has something to say: the bad code of its page, or the settings that the rule is about.</summary>
public static class RuleSample
{
    /// <summary>What the setting is of a rule whose page shows MSBuild.</summary>
    private static readonly Dictionary<string, (string Key, string Value)> Settings = new(StringComparer.Ordinal)
    {
        ["LLM1001"] = ("build_property.ModelRegistryMissingFiles", "/0/other/models.json"),
        ["LLM1013"] = ("build_property.ModelRegistryEnforce", "strict"),
    };

    /// <summary>Adds it to a project, with the registry that the code is held to.</summary>
    public static TProject Of<TProject>(TProject project, string id, string repository)
        where TProject : TestProject<TProject>
    {
        var registry = File.ReadAllText(Path.Combine(repository, "models.json"));
        if (Settings.TryGetValue(id, out var setting))
        {
            return project.WithSource("class C { }").WithRegistry(registry).WithOption("build_property.ModelRegistryValidate", "false").WithOption(setting.Key, setting.Value);
        }

        var page = RulePage.Read(Path.Combine(repository, "docs", "rules"), id);
        return page.In(project, registry, page.Bad);
    }
}
