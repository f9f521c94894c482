using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ModelRegistry.Tool;

/// <summary>The help of System.CommandLine, and below it the examples and the numbers that a command ends with.</summary>
/// <param name="usual">The help of System.CommandLine.</param>
internal sealed class ToolHelp(HelpAction usual) : SynchronousCommandLineAction
{
    private const string Finds =
        "It did its work and found something: an error (check), drift (diff), a model that is not listed or ends (verify), "
        + "a candidate that is worse (eval), a cost above the budget (cost), a change (changes --fail-on), or an old file (emit --check).";

    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        var code = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var verb = parseResult.CommandResult.Command as ToolVerb;
        Write(output, "Examples", verb?.Examples ?? ["model-registry check --help"]);
        Write(output, "Exit codes", verb?.Ends ?? ToolVerb.EndsWith(Finds));
        return code;
    }

    /// <summary>Puts it in the place of the usual help, for the command and all those within it.</summary>
    public static void AddTo(RootCommand command)
    {
        var option = command.Options.OfType<HelpOption>().Single();
        option.Action = new ToolHelp((HelpAction)option.Action!);
    }

    private static void Write(TextWriter output, string title, IEnumerable<string> lines)
    {
        output.WriteLine(title + ":");
        foreach (var line in lines)
        {
            output.WriteLine("  " + line);
        }

        output.WriteLine();
    }
}
