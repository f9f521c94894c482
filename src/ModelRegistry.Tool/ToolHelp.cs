using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ModelRegistry.Tool;

/// <summary>The help of System.CommandLine, and below it the examples and the numbers that a command ends with.</summary>
/// <param name="usual">The help of System.CommandLine.</param>
/// <param name="host">Has the console that it is written for.</param>
internal sealed class ToolHelp(HelpAction usual, ToolHost host) : SynchronousCommandLineAction
{
    private const string Margin = "  ";

    private const string Finds =
        "It did its work and found something: an error (check), drift (diff), a model that is not listed or ends (verify), "
        + "a candidate that is worse (eval), a cost above the budget (cost), a change (changes --fail-on), an old file (emit --check), "
        + "a project that does not compile (adopt), a model id that is not fit for use (scan), or a model that ends (uses --fail-on).";

    public override bool ClearsParseErrors => usual.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        usual.MaxWidth = host.Console.Profile.Width;
        var code = usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        var verb = parseResult.CommandResult.Command as ToolVerb;
        // A call is copied as it is; what it is good for may be broken.
        Write(output, "Examples", (verb?.Examples ?? ["model-registry check --help"])
            .SelectMany(line => line.StartsWith(' ') ? Wrap(line, "    ") : [line]));
        Write(output, "Exit codes", (verb?.Ends ?? ToolVerb.EndsWith(Finds)).SelectMany(line => Wrap(line, "   ")));
        return code;
    }

    /// <summary>Puts it in the place of the usual help, for the command and all those within it.</summary>
    public static void AddTo(RootCommand command, ToolHost host)
    {
        var option = command.Options.OfType<HelpOption>().Single();
        option.Action = new ToolHelp((HelpAction)option.Action!, host);
    }

    /// <summary>Breaks a line at spaces; what follows stands under its words.</summary>
    private IEnumerable<string> Wrap(string line, string indentation)
    {
        while (line.Length > usual.MaxWidth - Margin.Length
            && line.LastIndexOf(' ', usual.MaxWidth - Margin.Length) is var space && space > indentation.Length)
        {
            yield return line[..space].TrimEnd();
            line = indentation + line[(space + 1)..];
        }

        yield return line;
    }

    private static void Write(TextWriter output, string title, IEnumerable<string> lines)
    {
        output.WriteLine(title + ":");
        foreach (var line in lines)
        {
            output.WriteLine(Margin + line);
        }

        output.WriteLine();
    }
}
