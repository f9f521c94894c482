using System.Collections.Immutable;
using System.CommandLine;
using ModelRegistry.Accuracy;
using ModelRegistry.Accuracy.Fixing;

// dotnet run -c Release --project tests/ModelRegistry.Accuracy -- <folder>… [--labels labels.tsv]; docs/accuracy.md says what it means.
var folders = new Argument<DirectoryInfo[]>("folder") { Description = "Folders of C# sources.", Arity = ArgumentArity.OneOrMore }.AcceptExistingOnly();
var references = new Option<FileSystemInfo[]>("--reference") { Description = "An assembly, or a folder of assemblies, that the sources use." }.AcceptExistingOnly();
var registry = new Option<FileInfo>("--registry") { Description = "The models.json that the sources are held to; without it, an empty one." }.AcceptExistingOnly();
var rules = new Option<string[]>("--rule") { Description = "The id of a rule to run; without it, all run.", AllowMultipleArgumentsPerToken = true };
var symbols = new Option<string[]>("--define") { Description = "A preprocessor symbol.", AllowMultipleArgumentsPerToken = true };
var properties = new Option<string[]>("--property") { Description = "An MSBuild property of the package, as Name=Value." };
var options = new Option<string[]>("--option") { Description = "An option of .editorconfig, as key=value." };
var excluded = new Option<string[]>("--exclude") { Description = "A pattern of paths to leave out; * stands for any text, / included." };
var oneCompilation = new Option<bool>("--one-compilation") { Description = "Compile each folder as a whole (the default)." };
var byProject = new Option<bool>("--by-project") { Description = "Compile each project file's folder on its own." };
var labels = new Option<FileInfo[]>("--labels") { Description = "Judged places: write recall, precision, misses and wrong flags too." }.AcceptExistingOnly();
var fix = new Option<bool>("--fix") { Description = "Carry out every fix that is offered, and write what became of it." };
var edits = new Option<bool>("--edits") { Description = "Write each edit that a fix would make, for reading." };

var command = new RootCommand("Runs the rules over C# sources that need not build, and writes what they report, tab-separated.")
{
    folders, references, registry, rules, symbols, properties, options, excluded, oneCompilation, byProject, labels, fix, edits,
};

command.Validators.Add(result =>
{
    if (result.GetValue(byProject) && result.GetValue(oneCompilation))
    {
        result.AddError("--one-compilation and --by-project exclude each other.");
    }

    foreach (var wrong in result.GetValue(properties)!.Concat(result.GetValue(options)!).Where(pair => !pair.Contains('=', StringComparison.Ordinal)))
    {
        result.AddError($"\"{wrong}\" is no pair of a name and a value; expected Name=Value.");
    }
});

command.SetAction(async (arguments, cancellationToken) =>
{
    var judged = arguments.GetValue(labels)!.SelectMany(table => Label.Read(table.FullName)).ToList();
    var bench = new Bench
    {
        Folders = [.. arguments.GetValue(folders)!.Select(folder =>
            new SourceFolder(Path.TrimEndingDirectorySeparator(folder.FullName), arguments.GetValue(excluded)!))],
        ByProject = arguments.GetValue(byProject),
        References = [.. arguments.GetValue(references)!.Select(reference => reference.FullName)],
        Symbols = arguments.GetValue(symbols)!,
        Registry = arguments.GetValue(registry) is { } file ? new RegistryText(file.FullName, File.ReadAllText(file.FullName)) : RegistryText.Empty,
        Options = ImmutableDictionary.CreateRange(
            StringComparer.OrdinalIgnoreCase,
            arguments.GetValue(properties)!.Select(property => GivenOptions.Property + property).Concat(arguments.GetValue(options)!)
                .Select(option => option.Split('=', 2)).Select(parts => KeyValuePair.Create(parts[0], parts[1]))),
        RuleIds = arguments.GetValue(rules)!.ToHashSet(StringComparer.OrdinalIgnoreCase),
    };

    if (arguments.GetValue(edits))
    {
        await EditList.Write(bench, Console.Out, cancellationToken);
        return 0;
    }

    if (arguments.GetValue(fix))
    {
        var outcomes = await FixRun.Of(bench, Console.Error, cancellationToken);
        FixReport.Write(outcomes, Console.Out);
        return outcomes.Any(outcome => outcome.Faults.Count > 0) ? 2 : 0;
    }

    var result = await bench.Run(cancellationToken);
    FlagTable.Write(result.Flags, bench.Folders.Count > 1, Console.Out);
    if (judged.Count > 0)
    {
        Console.WriteLine();
        ScoreReport.Write(Score.Of(judged, result.Flags, bench.Folders), Console.Out);
    }

    Console.Error.WriteLine(FormattableString.Invariant(
        $"{result.Flags.Count} flags in {result.Files} files of {result.Compilations} compilations, {result.Milliseconds} ms"));
    return result.Flags.Any(flag => flag.Id == Flag.AnalyzerFailure) ? 2 : 0;
});

return await command.Parse(args).InvokeAsync();
