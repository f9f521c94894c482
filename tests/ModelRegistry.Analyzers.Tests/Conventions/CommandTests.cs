using System.Text.RegularExpressions;
using ModelRegistry.Analyzers.Options;
using ModelRegistry.Analyzers.Rules;
using YamlDotNet.RepresentationModel;

namespace ModelRegistry.Analyzers.Tests.Conventions;

/// <summary>The commands and workflows of the pages can be copied: their YAML is YAML, their properties, targets and rules are ours.</summary>
public class CommandTests
{
    /// <summary>What the compiler does not see.</summary>
    private static readonly string[] OtherProperties = ["ModelRegistryFile", "ModelRegistryBaseline"];

    private static readonly Dictionary<string, string[]> Options = new(StringComparer.Ordinal)
    {
        ["add package"] = ["--version", "--prerelease", "--source"],
        ["build"] = ["-c", "--no-incremental", "--no-restore", "-warnaserror"],
        ["docfx"] = ["--serve"],
        ["exec"] = [],
        ["format analyzers"] = ["--diagnostics", "--severity", "--verify-no-changes", "--no-restore"],
        ["format"] = ["--verify-no-changes", "--no-restore"],
        ["new console"] = ["-o"],
        ["pack"] = ["-c", "-o"],
        ["publish"] = ["-c", "-o", "-r"],
        ["restore"] = ["--locked-mode", "--use-lock-file"],
        ["run"] = ["-c", "--project", "--no-build", "--no-cache"],
        ["test"] = ["-c", "--filter", "--no-build"],
        ["tool install"] = ["--global", "--tool-path", "--version"],
        ["tool update"] = ["--global", "--tool-path", "--version"],
        ["tool"] = [],
        ["watch"] = [],
    };

    public static TheoryData<string> Pages() => LinkTests.Pages();

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_dotnet_command_has_options_properties_targets_and_rules_that_there_are(string page)
        => Assert.Equal([], Commands(Repository.Read(page.Split('/'))).SelectMany(command => Strangers(command).Select(stranger => $"{stranger} in: {command}")));

    [Theory]
    [InlineData("dotnet build --no-increments", "--no-increments")]
    [InlineData("dotnet build -p:ModelRegistryEnforces=error", "ModelRegistryEnforces")]
    [InlineData("dotnet build -t:ModelRegistryStart", "ModelRegistryStart")]
    [InlineData("dotnet format analyzers --diagnostics LLM9999", "LLM9999")]
    [InlineData("dotnet frob", "dotnet frob")]
    [InlineData("ModelRegistryBaseline=none dotnet format analyzers --diagnostics LLM2001 --severity warn", null)]
    [InlineData("dotnet run --project samples/SupportDesk -- ask --stream", null)]
    public void A_command_that_does_not_work_is_told_from_one_that_does(string command, string? stranger)
        => Assert.Equal(stranger is null ? [] : [stranger], Strangers(Assert.Single(Commands($"```shell\n{command}\n```"))));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_workflow_is_YAML(string page)
    {
        foreach (Match block in Regex.Matches(Repository.Read(page.Split('/')), "^```ya?ml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline))
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(block.Groups[1].Value));

            Assert.NotEmpty(Assert.Single(stream.Documents).AllNodes.OfType<YamlScalarNode>());
        }
    }

    [Theory]
    [InlineData("GitHub Actions", "upload-sarif", "schedule:")]
    [InlineData("Azure Pipelines", "CodeAnalysisLogs", "schedules:")]
    [InlineData("GitLab", "artifacts/sarif", "\"schedule\"")]
    public void Each_server_has_enforcement_an_error_log_and_a_scheduled_job(string server, string log, string schedule)
    {
        var section = Regex.Match(Repository.Read("docs", "ci.md"), $"^## {server}\n(.*?)^## ", RegexOptions.Multiline | RegexOptions.Singleline).Groups[1].Value;
        var yaml = string.Concat(Regex.Matches(section, "^```yaml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline).Select(block => block.Groups[1].Value));

        Assert.Contains("dotnet build", yaml, StringComparison.Ordinal);
        Assert.Contains(log, yaml, StringComparison.Ordinal);
        Assert.Contains(schedule, yaml, StringComparison.Ordinal);
        Assert.Contains("-p:ModelRegistryEnforceDates=true", yaml, StringComparison.Ordinal);
    }

    /// <summary>Each command of a block, also within YAML, and each that stands in a line of text as code.</summary>
    private static IEnumerable<string> Commands(string text)
        => Regex.Matches(text, @"(?:^[ \t]*(?:- )?(?:run: |script: |- |\w+=\S+ )?|`)(dotnet [^`\n#]+)|&& (dotnet [^`\n#]+)", RegexOptions.Multiline)
            .SelectMany(match => match.Value.Split("&&")).Select(command => Regex.Match(command, @"dotnet [^`\n#…]*").Value.Trim())
            .Where(command => command.Length > 0 && command.Contains(' ', StringComparison.Ordinal));

    private static IEnumerable<string> Strangers(string command)
    {
        var options = Options.Where(entry => Regex.IsMatch(command, $@"^dotnet {entry.Key}\b")).Select(entry => entry.Value).FirstOrDefault();
        if (options is null)
        {
            return [command];
        }

        var own = Regex.Replace(command, @" -- .*$|\$\([^)]*\)", string.Empty);
        var properties = typeof(BuildProperties).GetFields().Select(field => (string)field.GetRawConstantValue()!).Concat(OtherProperties);
        var rules = Descriptors.All.Select(descriptor => descriptor.Id);
        return Regex.Matches(own, @"(?<= )--?[a-z-]+(?![\w:])").Select(match => match.Value).Except(options)
            .Concat(Regex.Matches(own, @"-p:(ModelRegistry\w+)=").Select(match => match.Groups[1].Value).Except(properties))
            .Concat(Regex.Matches(own, @"-t:(\w+)").Select(match => match.Groups[1].Value).Except(["ModelRegistryInit", "ModelRegistryWriteBaseline"]))
            .Concat(Regex.Matches(own, @"LLM\d+").Select(match => match.Value).Except(rules));
    }
}
