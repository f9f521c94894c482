using System.Diagnostics;
using System.Text.Json;

namespace ModelRegistry.Tool.Tests;

public class EmitTests : ToolRun
{
    private const string Hostile = "*/ \\\" \\u202e \\ud83d\\ude00 \\ud83d \\u2028 \\n 通义 \\\\ ${x}";

    private const string Registry = $$"""
        {
          "models": [
            {
              "id": "m-1", "provider": "p", "name": "{{Hostile}}", "lifecycle": "available", "shutdown": "2027-01-31", "owner": "ai",
              "idVerified": { "on": "2026-07-02", "source": "log" }, "fallback": ["m-2"], "replacement": "m-2",
              "pricing": {
                "perTokens": 1000, "input": 0.0025, "output": 0.01, "cacheRead": { "discount": 0.90 },
                "cacheWrite": [ { "lifeSeconds": 300, "multiplier": 1.25 }, { "lifeSeconds": 3600, "multiplier": 2 } ],
                "modes": { "batch": { "discount": 0.50 } }, "above": [ { "inputTokens": 200000, "input": 0.005 } ],
                "from": "2026-07-01", "history": [ { "input": 3, "from": "2026-01-01", "until": "2026-07-01" } ],
                "verified": { "on": "2026-07-02", "source": "{{Hostile}}" }
              },
              "limits": { "contextWindow": 1000000 }
            },
            { "id": "m-2", "provider": "p", "constant": "None" },
            { "id": null, "provider": "p", "name": "Soon", "constant": "class" }
          ],
          "tiers": { "hard": { "models": ["m-1", "m-2"], "timeoutSeconds": 1.5, "use": "{{Hostile}}" }, "one": { "models": ["m-2"] } }
        }
        """;

    private const string Name = "*/ \" \u202e \U0001F600 \ud83d \u2028 \n 通义 \\ ${x}";

    [Theory]
    [InlineData("ts", "models.ts", "input: 2.5,")]
    [InlineData("python", "models.py", "input=Decimal(\"2.5\"),")]
    [InlineData("json", "models.g.json", "\"input\": 2.5,")]
    public void The_file_is_written_once_and_is_the_same_on_every_day(string language, string file, string price)
    {
        Write("models.json", Registry);

        var run = Run("emit", "--language", language, "--output", file);
        var first = Read(file);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal($"{file}: 3 models and 2 tiers are written.\n", run.Output);
        Assert.Contains(price, first, StringComparison.Ordinal);
        Assert.Contains($"model-registry emit --language {language}", first, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", first, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202e", first, StringComparison.Ordinal);
        Assert.Equal($"{file} is up to date.\n", Run("emit", "--language", language, "--output", file).Output);
        Assert.Equal(first, Read(file));
    }

    [Fact]
    public void Check_fails_where_the_file_is_old_and_names_the_command_that_renews_it()
    {
        Write("models.json", Registry);
        string[] call = ["emit", "--language", "ts", "--output", "models.ts", "--check"];

        var missing = Run(call);
        Assert.Equal(1, missing.ExitCode);
        Assert.Equal("models.ts is not up to date. Run: model-registry emit --language ts --output models.ts\n", missing.Output);
        Assert.False(File.Exists(Path.Combine(Folder, "models.ts")));

        Run("emit", "--language", "ts", "--output", "models.ts");
        Write("models.ts", Read("models.ts").ReplaceLineEndings("\r\n"));
        Assert.Equal(0, Run(call).ExitCode);

        Write("models.json", Registry.Replace("0.0025", "0.0026", StringComparison.Ordinal));
        Assert.Equal(1, Run(call).ExitCode);
        Assert.Equal("models.ts ts false false", Fields(Run([.. call, "--json"]).Json, "file", "language", "isUpToDate", "changed"));
        Assert.Contains(
            "--output models.ts --registry ./models.json",
            Run([.. call, "--registry", "./models.json"]).Output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_data_with_exact_numbers()
    {
        Write("models.json", Registry);
        Run("emit", "--language", "json", "--output", "m.json");

        using var json = JsonDocument.Parse(Read("m.json"));

        var model = json.RootElement.GetProperty("models")[0];
        Assert.Equal("p m-1 available granted", Fields(model, "provider", "id", "lifecycle", "apiAccess"));
        Assert.Equal("2027-01-31 m-2 1000000", Fields(model, "shutdown", "replacement", "contextWindow"));
        Assert.Equal(["m-2"], model.GetProperty("fallbacks").EnumerateArray().Select(name => name.GetString()));
        var price = model.GetProperty("price");
        Assert.Equal("USD 2.5 10 0.25 null", Fields(price, "currency", "input", "output", "cacheRead", "cacheWrite"));
        Assert.Equal("2026-07-01 null", Fields(price, "from", "until"));
        Assert.Equal("3600 5", Fields(price.GetProperty("cacheWrites")[1], "lifeSeconds", "price"));
        Assert.Equal("batch 1.25 5", Fields(price.GetProperty("modes")[0], "mode", "input", "output"));
        Assert.Equal("200000 5 null", Fields(price.GetProperty("above")[0], "inputTokens", "input", "output"));
        Assert.Equal("3 2026-07-01", Fields(model.GetProperty("priceHistory")[0], "input", "until"));
        Assert.Equal("null null null", Fields(json.RootElement.GetProperty("models")[1], "lifecycle", "apiAccess", "price"));
        Assert.Equal("hard 1.5 0", Fields(json.RootElement.GetProperty("tiers")[0], "name", "timeoutSeconds", "retries"));
        Assert.Equal("m-2", json.RootElement.GetProperty("tiers")[0].GetProperty("models")[1].GetString());
    }

    [InstalledFact("tsc")]
    public void TypeScript_compiles_under_strict()
    {
        Write("models.json", Registry);
        Run("emit", "--language", "ts", "--output", "models.ts");
        Write("use.ts", """
            import { allModels, allTiers, ModelId, ModelIds, Models, Tiers } from "./models";
            const id: ModelId = ModelIds.M1;
            const price: number | null = Models.M1.price.input;
            const name: string | undefined = Tiers.Hard.models[0].name;
            export const used = [id, price, name, allModels.length, allTiers.length, Models.class.id, Models.None.id];
            """);

        string[] target = ["--target", "es2020", "--module", "esnext", "--moduleResolution", "bundler"];
        Assert.Equal(string.Empty, Output("tsc", ["--strict", "--noEmit", .. target, "use.ts"]));
    }

    [InstalledFact("python3")]
    public void Python_has_the_values_of_the_registry()
    {
        Write("models.json", Registry);
        Run("emit", "--language", "python", "--output", "emitted.py");
        Write("use.py", """
            import json
            import emitted as m
            text = m.Models.M1.name.encode("utf-16-le", "surrogatepass")
            units = [int.from_bytes(text[i:i + 2], "little") for i in range(0, len(text), 2)]
            print(json.dumps([
                m.ModelIds.M1, str(m.Models.M1.price.input), units, len(m.ALL_MODELS), [tier.name for tier in m.ALL_TIERS],
                m.Models.class_.id, m.Tiers.Hard.models[1].id, m.Models.M1.price.from_, m.Models.M1.price.above[0].input_tokens,
            ]))
            """);

        var values = JsonDocument.Parse(Output("python3", "use.py")).RootElement;

        Assert.Equal("m-1", values[0].GetString());
        Assert.Equal("2.5", values[1].GetString());
        Assert.Equal(Name, string.Concat(values[2].EnumerateArray().Select(unit => (char)unit.GetInt32())));
        Assert.Equal(
            """3, ["hard", "one"], null, "m-2", "2026-07-01", 200000""",
            string.Join(", ", values.EnumerateArray().Skip(3).Select(value => value.GetRawText())));
    }

    [InstalledFact("mypy")]
    public void Python_passes_mypy()
    {
        Write("models.json", Registry);
        Run("emit", "--language", "python", "--output", "emitted.py");

        Assert.Contains("Success", Output("mypy", "--strict", "emitted.py"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_registry_is_one_too()
    {
        Write("models.json", "{ \"models\": [] }");

        string[] languages = ["ts", "python", "json"];
        Assert.All(languages, language => Assert.Equal(0, Run("emit", "--language", language, "--output", "out." + language).ExitCode));
        Assert.Contains("ALL_MODELS: Final[Tuple[Model, ...]] = (\n)\n", Read("out.python"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--language is \"typescript\": expected one of ts, python, json, model-eol.", "--language", "typescript", "--output", "m.ts")]
    [InlineData("--language is \"pyton\"; did you mean \"python\"?", "--language", "pyton", "--output", "m.py")]
    [InlineData("--output is", "--language", "json", "--output", "models.json")]
    [InlineData("Option '--output' is required.", "--language", "json")]
    public void A_wrong_argument_is_refused(string reason, params string[] arguments)
    {
        Write("models.json", Registry);

        var run = Run(["emit", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
        Assert.Equal(Registry, Read("models.json"));
    }

    private string Output(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(string.Empty, errors.Result);
        return output;
    }
}
