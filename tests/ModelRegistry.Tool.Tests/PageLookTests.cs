using System.Text.Json;
using Deque.AxeCore.Commons;
using PuppeteerSharp;
using PuppeteerSharp.Media;

namespace ModelRegistry.Tool.Tests;

/// <summary>
/// The page of the report in a browser: for this repository's registry and for one with everything in it, at the width of a desk and
/// of a phone, light, dark and in print. MODEL_REGISTRY_SCREENSHOTS names a folder that takes the pictures.
/// </summary>
public sealed class PageLookTests : ToolRun
{
    private const int Desk = 1280;
    private const int Phone = 390;

    /// <summary>Milliseconds; a machine that is busy takes its time.</summary>
    private const int LongestStart = 180_000;

    /// <summary>The page of the repository's own registry on a phone; it was 15,600 pixels long.</summary>
    private const int LongestOnPhone = 6_500;

    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    /// <summary>A registry with something in every table: long names, two currencies, scopes, surfaces, modes and dates.</summary>
    private const string Full = """
        {
          "maxAgeDays": 30,
          "models": [
            {
              "id": "m-new", "provider": "openai", "name": "A model with a rather long name of its own", "lifecycle": "preview",
              "owner": "ai-platform", "fallback": ["m-live"],
              "access": { "api": "waiting", "codex": "granted", "a-very-long-surface-name": "denied" },
              "pricing": {
                "input": 1, "output": 400,
                "cacheWrite": [ { "lifeSeconds": 3600, "price": 6 }, { "lifeSeconds": 300, "multiplier": 1.25 } ]
              },
              "checks": {
                "evals": {
                  "on": "2026-08-01", "source": "evals/2026-08-01.json", "baseline": "m-live",
                  "passed": 19, "total": 20, "baselinePassed": 18, "costPerTask": 0.012
                }
              }
            },
            {
              "id": "m-live-with-an-id-of-many-characters-2026-04-23-preview-experimental", "provider": "azure", "name": "Live",
              "aliases": ["m-live"], "lifecycle": "available",
              "idVerified": { "on": "2026-08-01", "source": "call", "by": "Kim" },
              "access": { "api": [ { "state": "granted", "scope": "acme" }, { "state": "granted", "scope": "acme-eu" } ] },
              "pricing": {
                "currency": "EUR", "input": 2, "output": 8, "modes": { "batch": { "discount": 0.5 } },
                "above": [ { "inputTokens": 200000, "input": 4 } ],
                "verified": {
                  "on": "2026-06-01",
                  "source": "https://example.com/a/very/long/address/that/has/no/place/to/break/and/goes/on/and/on/and/on.html"
                }
              },
              "limits": { "contextWindow": 1000000, "regions": ["eu", "us"] }
            },
            {
              "id": "m-soon", "provider": "openai", "lifecycle": "deprecated", "shutdown": "2026-09-01", "replacement": "m-new",
              "idVerified": { "on": "2026-08-01", "source": "call" }, "pricing": { "input": 3, "output": 9, "cacheRead": 0.3 }
            },
            {
              "id": "m-past", "provider": "openai", "lifecycle": "deprecated", "shutdown": "2026-07-01",
              "pricing": { "input": 3, "until": "2026-07-01" }
            },
            {
              "id": "text-embedding-9", "provider": "openai", "kind": "embedding", "lifecycle": "available",
              "limits": { "dimensions": 256 }
            }
          ],
          "tiers": {
            "hard": {
              "models": ["m-new", "m-live", "m-soon"], "timeoutSeconds": 1.5, "deadlineSeconds": 30, "idleSeconds": 5,
              "cooldownSeconds": 60, "flag": "new", "share": 25, "use": "Hard work"
            },
            "cheap": { "models": ["m-soon"] },
            "gone": { "models": ["m-past"] }
          }
        }
        """;

    /// <summary>What a page measures of itself, and whether a text is cut off by its own box.</summary>
    private const string Measure = """
        () => ({
          height: document.documentElement.scrollHeight, width: document.documentElement.scrollWidth,
          cut: [...document.querySelectorAll('main *')].filter(element => element.scrollWidth > element.clientWidth + 1
            && element.clientWidth > 0 && getComputedStyle(element).display !== 'inline').map(element => element.outerHTML.slice(0, 200))
        })
        """;

    /// <summary>What axe says of the page.</summary>
    private const string Inspect = """
        async () => {
          const found = await axe.run(document);
          return { passes: found.passes.length, violations: found.violations.map(one => one.id + ': ' + one.nodes[0].html) };
        }
        """;

    [InstalledFact("chromium")]
    public async Task The_page_fits_is_short_and_breaks_no_rule_of_accessibility()
    {
        Write("own/models.json", File.ReadAllText(Path.Combine(PageTests.Root, "models.json")));
        Write("full/models.json", Full);
        Write("full/traffic.csv", "requests,input,cached,output,tier\n100000,2000,1500,300,hard\n2000,30000,0,800,cheap\n");
        Write("full/uses.json", """[ { "model": "m-soon", "file": "src/Support/Very/Long/Folder/Answers.cs", "line": 12 } ]""");
        string[] report = ["report", "--html", "page.html"];
        Assert.Equal(0, RunIn(Path.Combine(Folder, "own"), report).ExitCode);
        string[] more = ["--traffic", "traffic.csv", "--uses", "uses.json"];
        Assert.Equal(0, RunIn(Path.Combine(Folder, "full"), [.. report, .. more]).ExitCode);
        var program = InstalledFactAttribute.PathOf("chromium");
        var options = new LaunchOptions { ExecutablePath = program, Args = Flags, Timeout = LongestStart };
        await using var browser = await Puppeteer.LaunchAsync(options);

        var problems = new List<string>();
        foreach (var name in new[] { "own", "full" })
        {
            foreach (var width in new[] { Desk, Phone })
            {
                foreach (var look in new[] { "light", "dark", "print" })
                {
                    var found = await ProblemsOf(browser, name, width, look);
                    problems.AddRange(found.Select(problem => $"{name}, {width}, {look}: {problem}"));
                }
            }
        }

        Assert.Empty(problems);
    }

    private async Task<List<string>> ProblemsOf(IBrowser browser, string name, int width, string look)
    {
        await using var page = await browser.NewPageAsync();
        await page.SetViewportAsync(new ViewPortOptions { Width = width, Height = 900 });
        await (look == "print"
            ? page.EmulateMediaTypeAsync(MediaType.Print)
            : page.EmulateMediaFeaturesAsync([new MediaFeatureValue { MediaFeature = MediaFeature.PrefersColorScheme, Value = look }]));
        await page.GoToAsync(new Uri(Path.Combine(Folder, name, "page.html")).AbsoluteUri);
        if (Environment.GetEnvironmentVariable("MODEL_REGISTRY_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(Path.Combine(folder, $"{name}-{width}-{look}.png"), new ScreenshotOptions { FullPage = true });
        }

        var problems = new List<string>();
        var size = await page.EvaluateFunctionAsync<JsonElement>(Measure);
        var (height, needed) = (size.GetProperty("height").GetInt32(), size.GetProperty("width").GetInt32());
        problems.AddRange(needed > width ? [$"it is {needed} pixels wide"] : []);
        problems.AddRange(name == "own" && height > LongestOnPhone ? [$"it is {height} pixels long"] : []);
        problems.AddRange(size.GetProperty("cut").EnumerateArray().Select(cut => $"cut off: {cut}"));

        if (look == "print")
        {
            return problems;
        }

        await page.EvaluateExpressionAsync(new BundledAxeScriptProvider().GetScript());
        var axe = await page.EvaluateFunctionAsync<JsonElement>(Inspect);
        Assert.True(axe.GetProperty("passes").GetInt32() > 10, "axe has looked at nothing.");
        problems.AddRange(axe.GetProperty("violations").EnumerateArray().Select(violation => violation.GetString()!));
        return problems;
    }
}
