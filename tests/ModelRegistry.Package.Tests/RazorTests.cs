using ModelRegistry.Package.Tests.Consumers;

namespace ModelRegistry.Package.Tests;

/// <summary>A web project with components and pages: what is written in them is found where it is written, by the Razor compiler of the SDK.</summary>
[Collection(PackageTests.Name)]
public sealed class RazorTests(PackageFeed feed)
{
    private static readonly MarkedText Imports = MarkedText.Parse("App/_Imports.razor", "@using Microsoft.AspNetCore.Components\n@using Microsoft.AspNetCore.Components.Web\n@using ModelRegistry\n");

    private static readonly MarkedText Ask = MarkedText.Parse("App/Ask.razor", """
        @* The id is shown, which is no use of it: gpt-5.5 *@
        <h1 title="gpt-5.5">@ModelIds.Gpt5_5 @("gpt-5.5")</h1>
        <Picker {|LLM2001:Model|}="gpt-5.5" />
        <Picker {|LLM2002:Model|}="contoso-chat" />
        <Picker Model="@({|LLM2001:"gpt-5.5"|})" />
        <Picker Model="@ModelIds.Gpt5_5" />
        @{
            var local = {|LLM2001:"gpt-5.5"|};
        }
        <button @onclick="@(() => Use({|LLM2001:"gpt-5.5"|}))">@local</button>

        @code {
            private string _used = {|LLM2001:"gpt-5.5"|};

            private void Use(string model) => _used = model;
            private string Composed(string size) => {|LLM2003:$"gpt-5.6-{size}"|};
        }

        """);

    private static readonly MarkedText Picker = MarkedText.Parse("App/Picker.razor", """
        <p>@Model</p>

        @code {
            [Parameter, ModelId] public string Model { get; set; } = {|LLM2002:"gpt-9"|};
        }

        """);

    private static readonly MarkedText Page = MarkedText.Parse("App/Pages/Index.cshtml", """
        @page
        @using ModelRegistry
        @{
            ViewData["Title"] = "gpt-5.5";
            var chosen = {|LLM2001:"gpt-5.5"|};
        }
        <p title="@({|LLM2001:"gpt-5.5"|})">@ModelIds.Gpt5_5 @chosen gpt-5.5</p>
        @functions {
            private string Fallback => {|LLM2001:"gpt-5.5"|};
        }

        """);

    private static readonly MarkedText[] Files = [Ask, Imports, Page, Picker];

    [Fact]
    public async Task Ids_in_components_and_pages_are_found_at_their_lines_and_can_wait_in_a_baseline()
    {
        var consumer = Files.Aggregate(
            ConsumerProject.Application
                .WithSdk("Microsoft.NET.Sdk.Web")
                .WithProperty("RequiresAspNetWebAssets", "false")
                .WithProperty("Nullable", "enable")
                .WithFile("models.json", $$"""{ "models": [{{WholeRegistry.Available("gpt-5.5")}}] }""")
                .WithFile("App/Program.cs", "Microsoft.AspNetCore.Builder.WebApplication.Create(args).Run();\n"),
            (project, file) => project.WithFile(file)).Create(feed);

        Assert.Equal(Files.SelectMany(file => file.Places), (await consumer.BuildAsync()).Succeeded().Places);

        (await consumer.BuildAsync("--no-restore", "-t:ModelRegistryWriteBaseline")).Succeeded();
        Assert.Contains("""LLM2001 Ask.razor "Model" 1""", consumer.Read("App/models.baseline.txt"), StringComparison.Ordinal);
        (await consumer.BuildAsync("--no-restore", "-p:ModelRegistryEnforce=error")).SucceededWithoutWarnings();
    }
}
