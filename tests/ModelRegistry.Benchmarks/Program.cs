using System.CommandLine;
using BenchmarkDotNet.Running;
using ModelRegistry.Benchmarks;
using ModelRegistry.Benchmarks.Compiler;
using ModelRegistry.Benchmarks.Inside;
using ModelRegistry.Benchmarks.Report;

// dotnet run -c Release --project tests/ModelRegistry.Benchmarks -- compiler
// dotnet run -c Release --project tests/ModelRegistry.Benchmarks -- editor
// dotnet run -c Release --project tests/ModelRegistry.Benchmarks -- growth
// dotnet run -c Release --project tests/ModelRegistry.Benchmarks -- report
// dotnet run -c Release --project tests/ModelRegistry.Benchmarks -- server
// dotnet run -c Release --project tests/ModelRegistry.Benchmarks -- scan --sources DIR
// dotnet run -c Release --project tests/ModelRegistry.Benchmarks -- --filter '*Generator*'
var modes = new RootCommand("What the package costs. Without a command, the arguments are BenchmarkDotNet's.")
{
    CompilerCommand.Create(),
    EditorCommand.Create(),
    GrowthCommand.Create(),
    LanguageServerCommand.Create(),
    ReportCommand.Create(),
    ScanCommand.Create(),
};
if (modes.Subcommands.Any(mode => mode.Name == args.FirstOrDefault()))
{
    return await modes.Parse(args).InvokeAsync();
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
