using System.CommandLine;
using ModelRegistry.SdkSurface;

// dotnet run --project tests/ModelRegistry.SdkSurface -- compare
var compare = new Command("compare", "Compares the catalogue of sinks with the SDKs that the project file names, both ways.");
compare.SetAction(_ =>
{
    var comparison = Comparison.Of(Surface.Read(Release.All), PassedOver.Read(Path.Combine(AppContext.BaseDirectory, "Passed over.txt")));
    foreach (var (member, versions) in comparison.Unlisted)
    {
        Console.WriteLine($"not listed: {member}  # {string.Join(", ", versions)}");
    }

    foreach (var (row, wrong) in comparison.Wrong)
    {
        Console.WriteLine($"wrong row: {row}: {wrong}");
    }

    foreach (var row in comparison.Unused)
    {
        Console.WriteLine($"passed over for nothing: {row}");
    }

    foreach (var row in comparison.Incomparable)
    {
        Console.WriteLine($"not compared: {row}: in none of the versions that are read");
    }

    var page = File.ReadAllText(Path.Combine(Release.Repository, "docs", "covered-sdks.md"));
    var untold = comparison.Told.Where(told => !page.Contains(told, StringComparison.Ordinal)).ToList();
    foreach (var told in untold)
    {
        Console.WriteLine($"docs/covered-sdks.md does not list: {told}");
    }

    Console.WriteLine($"{comparison.Compared.Count} assemblies of {Release.All.Length} releases, {comparison.Unlisted.Count} members not listed, {comparison.Wrong.Count} wrong rows");
    return comparison.IsClean && untold.Count == 0 ? 0 : 1;
});

var write = new Option<bool>("--write") { Description = "Write the table, instead of comparing it." };
var constants = new Command("constants", "Asks the SDKs for the ids that their own constants stand for, and compares the table of the analyzers with them.") { write };
constants.SetAction(arguments =>
{
    var path = Path.Combine(Release.Repository, "src", "ModelRegistry.Analyzers", "Sinks", "Constants.txt");
    var now = File.ReadAllText(path);
    var header = string.Concat(now.Split('\n').TakeWhile(line => line.StartsWith('#')).Select(line => line + "\n"));
    var right = ConstantTable.Write(header, Constants.Of(Release.All));
    if (arguments.GetValue(write))
    {
        File.WriteAllText(path, right);
        return 0;
    }

    Console.WriteLine(now == right ? "The table of constants is that of the SDKs." : $"{path} is old: run this with --write.");
    return now == right ? 0 : 1;
});

return await new RootCommand("Holds the catalogue of sinks to the public surface of the SDKs.") { compare, constants }.Parse(args).InvokeAsync();
