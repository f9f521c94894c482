using BenchmarkDotNet.Running;

// dotnet run -c Release --project tests/ModelRegistry.Benchmarks -- --filter '*Generator*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
