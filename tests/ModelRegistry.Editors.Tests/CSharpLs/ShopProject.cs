using System.Text.Json.Nodes;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.CodeFixes;

namespace ModelRegistry.Editors.Tests.CSharpLs;

/// <summary>A restored project on disk that csharp-ls has open.</summary>
public sealed class ShopProject : IAsyncLifetime
{
    public const string Source = """
        class Shop
        {
            string Constant { get; } = ModelRegistry.ModelIds.Gpt5_5;
            string Hardcoded { get; } = "gpt-5.5";
        }
        """;

    private const string Registry = """
        {
          "models": [
            { "id": "gpt-5.5", "provider": "openai", "lifecycle": "available", "owmer": "ai-platform" }
          ]
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("csharp-ls-").FullName;
    private LanguageServer? _server;

    public string SourceUri => UriOf("Shop.cs");

    public string RegistryUri => UriOf("models.json");

    public async Task InitializeAsync()
    {
        if (CSharpLsTool.Path is null)
        {
            return;
        }

        Write("Shop.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
              <ItemGroup>
                <Analyzer Include="{typeof(ModelRegistryGenerator).Assembly.Location}" />
                <Analyzer Include="{typeof(RegistryFileFixer).Assembly.Location}" />
                <AdditionalFiles Include="models.json" />
              </ItemGroup>
            </Project>
            """);
        Write("Shop.cs", Source);
        Write("models.json", Registry);
        var (exitCode, output) = CSharpLsTool.Run("dotnet", _folder, "restore");
        Assert.True(exitCode == 0, output);

        _server = new LanguageServer(CSharpLsTool.Start(CSharpLsTool.Path, _folder), new() { ["analyzersEnabled"] = true });
        await RequestAsync("initialize", new()
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(_folder).AbsoluteUri,
            ["capabilities"] = new JsonObject { ["workspace"] = new JsonObject { ["configuration"] = true } },
        });
        _server.Notify("initialized", []);
        _server.Notify("textDocument/didOpen", new()
        {
            ["textDocument"] = new JsonObject { ["uri"] = SourceUri, ["languageId"] = "csharp", ["version"] = 1, ["text"] = Source },
        });
    }

    public Task<JsonNode?> RequestAsync(string method, JsonObject parameters) => _server!.RequestAsync(method, parameters);

    /// <summary>Asks about the source, at the end of the first occurrence of a text if there is one.</summary>
    public Task<JsonNode?> AskAsync(string method, string? at = null)
    {
        var parameters = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = SourceUri } };
        if (at is not null)
        {
            var before = Source[..(Source.IndexOf(at, StringComparison.Ordinal) + at.Length)];
            var position = new JsonObject
            {
                ["line"] = before.Count(c => c == '\n'),
                ["character"] = before.Length - before.LastIndexOf('\n') - 1,
            };
            parameters["range"] = new JsonObject { ["start"] = position.DeepClone(), ["end"] = position.DeepClone() };
            parameters["position"] = position;
            parameters["context"] = new JsonObject { ["diagnostics"] = new JsonArray() };
        }

        return RequestAsync(method, parameters);
    }

    public Task DisposeAsync()
    {
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
        return Task.CompletedTask;
    }

    private string UriOf(string name) => new Uri(Path.Combine(_folder, name)).AbsoluteUri;

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);
}
