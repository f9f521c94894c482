using System.Diagnostics;
using System.IO.Compression;

namespace ModelRegistry.Tool.Tests;

public class ChangesTests : ToolRun
{
    private const string Old = """
        {
          "models": [
            {
              "id": "m-1", "provider": "p", "lifecycle": "available", "owner": "ai", "idVerified": { "on": "2026-07-02", "source": "log" },
              "pricing": { "input": 2.5, "output": 10, "cacheRead": { "discount": 0.90 } }, "limits": { "contextWindow": 1000 }
            },
            {
              "id": "m-2", "provider": "p", "lifecycle": "available", "owner": "ops",
              "idVerified": { "on": "2026-07-02", "source": "log" }
            },
            { "id": null, "provider": "p", "name": "Soon" },
            { "id": "m-4", "provider": "p", "lifecycle": "deprecated" }
          ],
          "tiers": { "hard": { "models": ["m-1", "m-2"] }, "old": { "models": ["m-4"] } }
        }
        """;

    private const string New = """
        {
          "models": [
            { "id": "m-9", "provider": "q", "lifecycle": "available" },
            {
              "id": "m-1", "provider": "p", "lifecycle": "deprecated", "owner": "web",
              "idVerified": { "on": "2026-07-02", "source": "log" },
              "shutdown": "2027-01-31", "replacement": "m-2", "access": { "api": "paused" },
              "pricing": { "input": 2, "output": 12.5, "cacheWrite": 3 }, "limits": { "contextWindow": 500, "maxOutputTokens": 100 }
            },
            { "id": "m-2", "provider": "p", "lifecycle": "retired", "owner": "ops", "idVerified": { "on": "2026-07-02", "source": "log" } },
            { "id": "m-3", "provider": "p", "name": "Soon" }
          ],
          "tiers": { "hard": { "models": ["m-2", "m-1"] } }
        }
        """;

    [Fact]
    public void Every_change_has_both_values_and_the_most_serious_comes_first()
    {
        Write("old.json", Old);
        Write("new.json", New);

        var changes = Run("changes", "old.json", "new.json", "--json").Json.GetProperty("changes").EnumerateArray();

        Assert.Equal(
            [
                "removed p m-4 null model m-4 null null",
                "removed null null old tier m-4 null null",
                "retired p m-2 null lifecycle available retired null",
                "shutdown p m-1 null shutdown null 2027-01-31 null",
                "access-lost p m-1 null access.api granted paused null",
                "deprecated p m-1 null lifecycle available deprecated null",
                "route null null hard chain m-1, then m-2 m-2, then m-1 null",
                "route null null hard serves m-1 null null",
                "price-up p m-1 null output price 10 12.5 25",
                "limit-down p m-1 null context window 1000 500 -50",
                "replacement p m-1 null replacement null m-2 null",
                "price p m-1 null cache read price 0.25 null null",
                "price p m-1 null cache write price null 3 null",
                "price-down p m-1 null input price 2.5 2 -20",
                "limit p m-1 null max output tokens null 100 null",
                "id p m-3 null id null m-3 null",
                "owner p m-1 null owner ai web null",
                "added q m-9 null model null m-9 null",
            ],
            changes.Select(change => Fields(change, "kind", "provider", "id", "tier", "what", "before", "after", "percent")));
    }

    [Fact]
    public void Markdown_names_owners_and_tiers_and_a_text_in_it_is_no_markup()
    {
        Write("old.json", Old);
        Write("new.json", New.Replace("\"owner\": \"ops\"", "\"owner\": \"o|*s\"", StringComparison.Ordinal));

        var output = Run("changes", "old.json", "new.json").Output;

        Assert.StartsWith(
            "# Changes of the model registry\n\n19 changes between old.json and new.json, the most serious first.",
            output,
            StringComparison.Ordinal);
        var lines = output.Split('\n');
        Assert.Contains("| **price up** | p/m-1 | output price | 10.00 USD | 12.50 USD | +25 % | web | hard |", lines);
        Assert.Contains("| price down | p/m-1 | input price | 2.50 USD | 2.00 USD | -20 % | web | hard |", lines);
        Assert.Contains("| **retired** | p/m-2 | lifecycle | available | retired |  | o\\|\\*s | hard |", lines);
        Assert.Contains("\n| owner | p/m-1 | owner | ai | web |  | web, ai | hard |\n", output, StringComparison.Ordinal);
        Assert.Contains("\nOwners: web (", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_change_of_a_model_or_tier_the_page_says_so()
    {
        Write("old.json", Old);
        Write("new.json", Old.Replace("2.5,", "2.50, /* same */", StringComparison.Ordinal));

        var run = Run("changes", "old.json", "new.json", "--fail-on", "price-up");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal("# Changes of the model registry\n\nNo models or tiers differ between old.json and new.json.\n", run.Output);
    }

    [Theory]
    [InlineData(1, "retired,price-up")]
    [InlineData(1, "price-up")]
    [InlineData(0, "lifecycle")]
    public void Only_the_kinds_that_are_named_fail(int exitCode, string kinds)
    {
        Write("old.json", Old);
        Write("new.json", New);

        var run = Run("changes", "old.json", "new.json", "--fail-on", kinds);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(exitCode == 1, run.Output.Contains("\nFails on: ", StringComparison.Ordinal));
        Assert.Equal(0, Run("changes", "old.json", "new.json").ExitCode);
    }

    [Fact]
    public void A_price_in_another_currency_has_no_percentage()
    {
        Write("old.json", Old);
        const string Euro = "\"currency\": \"EUR\", \"from\": \"2026-09-01\", \"input\": 2.5,";
        Write("new.json", Old.Replace("\"input\": 2.5,", Euro, StringComparison.Ordinal));

        var output = Run("changes", "old.json", "new.json").Output;

        Assert.Contains("\n| price | p/m-1 | input price from 2026-09-01 | 2.50 USD | 2.50 EUR |  |", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_version_can_be_that_of_a_commit()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "sub"));
        Write("sub/models.json", Old);
        Git("init", "-q");
        Git("add", ".");
        Git("-c", "user.name=t", "-c", "user.email=t@example.com", "commit", "-qm", "first");
        Write("sub/models.json", New);

        var run = RunIn(Path.Combine(Folder, "sub"), "changes", "git:HEAD:models.json", "models.json", "--json");

        Assert.Equal(18, run.Json.GetProperty("changes").GetArrayLength());
        Assert.Contains("git:nope:models.json cannot be read: ", ErrorsOf("git:nope:models.json"), StringComparison.Ordinal);
        Assert.Contains("names no file of a commit", ErrorsOf("git:--output=x:y"), StringComparison.Ordinal);
        Assert.Contains("names no file of a commit", ErrorsOf("git:models.json"), StringComparison.Ordinal);

        string ErrorsOf(string version) => Run("changes", version, "sub/models.json").Errors;
    }

    [Fact]
    public void The_page_can_be_written_to_a_file_that_is_none_of_the_versions()
    {
        Write("old.json", Old);
        Write("new.json", New);

        var run = Run("changes", "old.json", "new.json", "--markdown", "c.md");

        Assert.Equal("c.md: 18 changes between old.json and new.json are written.\n", run.Output);
        Assert.StartsWith("# Changes", Read("c.md"), StringComparison.Ordinal);
        Assert.Equal(2, Run("changes", "old.json", "new.json", "--markdown", "old.json").ExitCode);
        Assert.Equal(Old, Read("old.json"));
    }

    [Theory]
    [InlineData("There is no file", "none.json", "old.json")]
    [InlineData("bad.json has errors: ", "old.json", "bad.json")]
    [InlineData("--fail-on is \"price_up\"; did you mean \"price-up\"?", "old.json", "old.json", "--fail-on", "price_up")]
    public void What_cannot_be_compared_is_an_error(string reason, params string[] arguments)
    {
        Write("old.json", Old);
        Write("bad.json", """{ "models": [ { "id": "m-1" } ] }""");

        var run = Run(["changes", .. arguments]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(reason, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_a_model_of_another_file_is_no_error()
    {
        Write("old.json", """{ "models": [ { "id": "m-1", "provider": "p", "fallback": ["elsewhere"] } ] }""");

        Assert.Equal(0, Run("changes", "old.json", "old.json").ExitCode);
    }

    private void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void Versions_can_be_those_of_packages()
    {
        Variables["NUGET_PACKAGES"] = Folder;
        WritePackage("acme.models/1.0.0", Old);
        WritePackage("next", New);
        ZipFile.CreateFromDirectory(Path.Combine(Folder, "next"), Path.Combine(Folder, "Acme.Models.2.0.0.nupkg"));

        var changes = Run("changes", "package:Acme.Models/1.0.0", "Acme.Models.2.0.0.nupkg", "--json").Json.GetProperty("changes");

        Assert.Contains("retired p m-2 null", changes.EnumerateArray().Select(change => Fields(change, "kind", "provider", "id", "tier")));
    }

    [Theory]
    [InlineData("package:Acme.Models", "names no version of a package")]
    [InlineData("package:../secret/1.0.0", "names no version of a package")]
    [InlineData("package:Acme.Models/..", "names no version of a package")]
    [InlineData("package:Acme.Models/9.9.9", "is not restored on this machine")]
    [InlineData("package:acme.other/1.0.0", "hands no registry to projects")]
    [InlineData("broken.nupkg", "is no NuGet package")]
    [InlineData("none.nupkg", "There is no file")]
    public void Package_that_cannot_be_read_is_reported(string version, string expected)
    {
        Variables["NUGET_PACKAGES"] = Folder;
        WritePackage("acme.models/1.0.0", Old);
        Write("acme.other/1.0.0/starter/models.json", Old);
        Write("acme.other/1.0.0/build/Other.props", "<Project />");
        Write("broken.nupkg", "no archive");
        Write("new.json", New);

        var run = Run("changes", version, "new.json");

        Assert.Equal(ExitCode.Failed, run.ExitCode);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
    }

    private void WritePackage(string folder, string registry)
    {
        Write(folder + "/registry/models.json", registry);
        Write(folder + "/build/Acme.Models.props", "<ModelRegistryShared Include=\"$(MSBuildThisFileDirectory)../registry/models.json\" />");
    }
}
