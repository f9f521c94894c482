using System.CommandLine;
using ModelRegistry.Core.Shared;
using ModelRegistry.Tool.Adding;
using ModelRegistry.Tool.Adopting;
using ModelRegistry.Tool.Assigning;
using ModelRegistry.Tool.Checking;
using ModelRegistry.Tool.Comparing;
using ModelRegistry.Tool.Costing;
using ModelRegistry.Tool.Drift;
using ModelRegistry.Tool.Emitting;
using ModelRegistry.Tool.Evaluating;
using ModelRegistry.Tool.Importing;
using ModelRegistry.Tool.Initializing;
using ModelRegistry.Tool.Reporting;
using ModelRegistry.Tool.Scanning;
using ModelRegistry.Tool.Stamping;
using ModelRegistry.Tool.Uses;
using ModelRegistry.Tool.Verifying;

namespace ModelRegistry.Tool;

/// <summary>The commands of the tool, and the one way to run them.</summary>
internal static class ToolCommand
{
    private const string Description =
        "Checks and maintains a team's models.json without a build: runs the rules, asks the providers which models the account has, "
        + "compares models on the team's own tasks, records what was verified, compares prices with a public list, and calculates what traffic costs.";

    private const string Issues = "https://github.com/model-registry/ModelRegistry.Analyzers/issues";

    public static int Run(string[] arguments, ToolHost host)
    {
        // An id such as "@cf/meta/llama-3" is an id, and no file of arguments.
        var result = Create(host).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors)
            {
                host.Errors.WriteLine(error.Message);
            }

            var names = result.RootCommandResult.Command.Subcommands.Select(command => command.Name);
            var meant = result.CommandResult.Command is RootCommand && result.UnmatchedTokens is [var token, ..] ? NearestName.Find(token, names) : null;
            host.Errors.WriteLine(meant is null ? "Run it with --help to see its options." : $"Did you mean \"{meant}\"? Run it with --help to see its options.");
            return ExitCode.Failed;
        }

        try
        {
            return result.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Errors, EnableDefaultExceptionHandler = false });
        }
        catch (Exception exception) when (exception is ToolException or IOException or UnauthorizedAccessException)
        {
            host.Errors.WriteLine(exception.Message);
            return ExitCode.Failed;
        }
        catch (Exception exception)
        {
            // Nobody who passes something odd is to read a stack of calls; what it takes to find the fault is said in a line.
            var what = $"{exception.GetType().Name}: {Shown.Plain(exception.Message)}";
            host.Errors.WriteLine($"model-registry failed ({what}). This is a bug of the tool: report it at {Issues}.");
            return ExitCode.Failed;
        }
    }

    private static RootCommand Create(ToolHost host)
    {
        var command = new RootCommand(Description)
        {
            InitCommand.Create(host),
            AdoptCommand.Create(host),
            CheckCommand.Create(host),
            StampCommand.Create(host),
            SetCommand.Create(host),
            DiffCommand.Create(host),
            AddCommand.Create(host),
            ImportCommand.Create(host),
            ReportCommand.Create(host),
            CostCommand.Create(host),
            ChangesCommand.Create(host),
            EmitCommand.Create(host),
            ScanCommand.Create(host),
            UsesCommand.Create(host),
            VerifyCommand.Create(host),
            EvalCommand.Create(host),
        };
        ToolHelp.AddTo(command, host);
        return command;
    }
}
