using System.Globalization;
using System.Text.Json.Nodes;
using ModelRegistry.Benchmarks.Compiler;
using ModelRegistry.Editors.Tests.CSharpLs;

namespace ModelRegistry.Benchmarks.Inside;

/// <summary>A restored project that csharp-ls has open, and a document of it that is typed into.</summary>
internal sealed class ServerSession : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly LanguageServer _server;
    private readonly string _uri;
    private readonly string _text;
    private int _version = 1;

    private ServerSession(DirectoryInfo folder, LanguageServer server, string path)
    {
        _folder = folder;
        _server = server;
        _uri = new Uri(path).AbsoluteUri;
        _text = File.ReadAllText(path);
    }

    /// <summary>How many findings the last answer held: what shows that the analyzers have run.</summary>
    public int Findings { get; private set; }

    public static async Task<ServerSession> Open(string contender, int files, int models)
    {
        var program = CSharpLsTool.Path ?? throw new InvalidOperationException($"csharp-ls does not install: {CSharpLsTool.Output}");
        var folder = Directory.CreateTempSubdirectory("server-");
        var sources = folder.CreateSubdirectory("src");
        var code = CodeBase.Generate("Code without ids", sources, files, ids: null, references: []);
        var added = new Contenders(folder.CreateSubdirectory("work"), models).Ours(references: []).Single(ours => ours.Name == contender);
        var config = Path.Combine(folder.FullName, "work", "project.globalconfig");
        File.WriteAllText(Path.Combine(folder.FullName, "Shop.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <EnableNETAnalyzers>false</EnableNETAnalyzers>
                <EnableDefaultCompileItems>false</EnableDefaultCompileItems>
              </PropertyGroup>
              <ItemGroup>
                <Compile Include="src/*.cs" />
            {Items("Compile", added.Sources)}
            {Items("Analyzer", added.Analyzers)}
            {Items("AdditionalFiles", added.AdditionalFiles)}
            {Items("GlobalAnalyzerConfigFiles", [config, .. added.Configs])}
              </ItemGroup>
            </Project>
            """);
        var (exitCode, output) = CSharpLsTool.Run("dotnet", folder.FullName, "restore");
        if (exitCode != 0)
        {
            throw new InvalidOperationException(output);
        }

        var server = new LanguageServer(CSharpLsTool.Start(program, folder.FullName), new() { ["analyzersEnabled"] = true });
        await server.RequestAsync("initialize", new()
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = new Uri(folder.FullName).AbsoluteUri,
            ["capabilities"] = new JsonObject { ["workspace"] = new JsonObject { ["configuration"] = true } },
        });
        server.Notify("initialized", []);
        var session = new ServerSession(folder, server, code.Files[0]);
        server.Notify("textDocument/didOpen", new()
        {
            ["textDocument"] = new JsonObject
            {
                ["uri"] = session._uri,
                ["languageId"] = "csharp",
                ["version"] = 1,
                ["text"] = session._text,
            },
        });
        return session;
    }

    /// <summary>Types a number of characters, and asks for the findings after each.</summary>
    /// <returns>The user CPU that the server took.</returns>
    public async Task<TimeSpan> Type(int edits)
    {
        var before = _server.UserCpu;
        for (var edit = 0; edit < edits; edit++)
        {
            _version++;
            _server.Notify("textDocument/didChange", new()
            {
                ["textDocument"] = new JsonObject { ["uri"] = _uri, ["version"] = _version },
                ["contentChanges"] = new JsonArray(new JsonObject
                {
                    ["text"] = _text + string.Create(CultureInfo.InvariantCulture, $"// {_version}\n"),
                }),
            });
            var answer = await _server.RequestAsync(
                "textDocument/diagnostic", new() { ["textDocument"] = new JsonObject { ["uri"] = _uri } });
            Findings = answer!["items"]!.AsArray().Count;
        }

        return _server.UserCpu - before;
    }

    public ValueTask DisposeAsync()
    {
        _server.Dispose();
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string Items(string name, IEnumerable<string> paths)
        => string.Join('\n', paths.Select(path => $"    <{name} Include=\"{path}\" />"));
}
