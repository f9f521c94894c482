using System.CommandLine;
using BenchmarkDotNet.Running;
using ModelRegistry.Benchmarks.Compiler;

// dotnet run -c Release --project tests/ModelRegistry.Benchmarks -- compiler
// dotnet run -c Release --project tests/ModelRegistry.Benchmarks -- --filter '*Generator*'
var modes = new RootCommand("What the package costs. Without a command, the arguments are BenchmarkDotNet's.") { CompilerCommand.Create() };
if (modes.Subcommands.Any(mode => mode.Name == args.FirstOrDefault()))
{
    return modes.Parse(args).Invoke();
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
