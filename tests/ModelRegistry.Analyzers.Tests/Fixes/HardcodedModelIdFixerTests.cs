using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelRegistry.Analyzers.Tests.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Fixes;

public class HardcodedModelIdFixerTests
{
    private static readonly Verifier Verify = HardcodedModelIdAnalyzerTests.Verify.WithFix<HardcodedModelIdFixer>();

    [Fact]
    public Task Uses_the_constant_and_adds_the_using()
        => Verify
            .WithSource("""
                using System;

                namespace Acme;

                class C
                {
                    string Id => [|"gpt-5.6-terra"|];
                    Uri Uri => new Uri("https://example.org");
                }
                """)
            .WithFixedSource("""
                using System;
                using ModelRegistry;

                namespace Acme;

                class C
                {
                    string Id => ModelIds.Gpt5_6Terra;
                    Uri Uri => new Uri("https://example.org");
                }
                """)
            .FixesTo();

    [Fact]
    public Task Offers_nothing_where_a_declaration_is_broken()
        => Verify.WithSource("""class C { const string {|CS1528:{|CS1003:{|CS1001:(|}|}{|LLM2001:"gpt-5.5"|}|}{|CS1003:)|}; }""").NoFixOffered();

    [Fact]
    public Task Works_wherever_a_constant_can_stand_and_keeps_trivia()
        => Verify
            .WithSource("""
                using System.ComponentModel;
                using ModelRegistry;

                [assembly: System.Reflection.AssemblyMetadata("model", [|"gpt-5.5"|])]

                class C
                {
                    const string Fast = /* before */ [|"gpt-5.5"|] /* after */; // end

                    [DefaultValue([|"gpt-5.5"|])]
                    string M(string id = [|"gpt-5.5"|])
                    {
                        switch (id)
                        {
                            case [|"gpt-5.5"|]: goto case [|"gpt-5.6"|];
                            case [|"gpt-5.6"|]: break;
                        }

                        string[] all =
                        {
                            [|"gpt-5.5"|], // the first
                            [|@"gpt-5.6-sol"|],
                        };
                        return id is [|"gpt-5.5"|] or [|"gpt-5.6"|] ? all[0] : $"{[|"gpt-5.5"|]} and {id}" + ([|"gpt-5.6-" + "sol"|]) + [|$"gpt-5.5"|];
                    }
                }
                """)
            .WithFixedSource("""
                using System.ComponentModel;
                using ModelRegistry;

                [assembly: System.Reflection.AssemblyMetadata("model", ModelIds.Gpt5_5)]

                class C
                {
                    const string Fast = /* before */ ModelIds.Gpt5_5 /* after */; // end

                    [DefaultValue(ModelIds.Gpt5_5)]
                    string M(string id = ModelIds.Gpt5_5)
                    {
                        switch (id)
                        {
                            case ModelIds.Gpt5_5: goto case ModelIds.Gpt5_6;
                            case ModelIds.Gpt5_6: break;
                        }

                        string[] all =
                        {
                            ModelIds.Gpt5_5, // the first
                            ModelIds.Gpt5_6Sol,
                        };
                        return id is ModelIds.Gpt5_5 or ModelIds.Gpt5_6 ? all[0] : $"{ModelIds.Gpt5_5} and {id}" + (ModelIds.Gpt5_6Sol) + ModelIds.Gpt5_5;
                    }
                }
                """)
            .FixesTo();

    [Fact]
    public Task Works_in_top_level_statements()
        => Verify
            .WithOutputKind(OutputKind.ConsoleApplication)
            .WithSource("""
                // A program.
                System.Console.WriteLine([|"gpt-5.5"|]);
                """)
            .WithFixedSource("""
                // A program.
                using ModelRegistry;

                System.Console.WriteLine(ModelIds.Gpt5_5);
                """)
            .FixesTo();

    [Theory]
    [InlineData("class ModelIds { }")]
    [InlineData("class Models { Models Same => this; }")]
    [InlineData("namespace Other { class Model { } } namespace Uses { using Other; class D { Model? m; Model? M => m; } }")]
    [InlineData("namespace Other { class Tiers { } } namespace Uses { using Other; /** <see cref=\"Tiers\"/> */ class D { } }")]
    public Task Qualifies_the_name_where_the_using_would_change_what_another_means(string beside)
        => Verify
            .WithSource($$"""
                class C
                {
                    string Id => [|"gpt-5.5"|];
                    string Hole => $"{[|"gpt-5.5"|]}!";
                }

                {{beside}}
                """)
            .WithFixedSource($$"""
                class C
                {
                    string Id => ModelRegistry.ModelIds.Gpt5_5;
                    string Hole => $"{ModelRegistry.ModelIds.Gpt5_5}!";
                }

                {{beside}}
                """)
            .FixesTo();

    [Fact]
    public Task Qualifies_the_name_from_the_root_where_the_namespace_is_hidden()
        => Verify
            .WithSource("""
                namespace Acme.ModelRegistry
                {
                    class ModelIds { }

                    class C
                    {
                        string Id => [|"gpt-5.5"|];
                        string Hole => $"{[|"gpt-5.5"|]}!";
                    }
                }
                """)
            .WithFixedSource("""
                namespace Acme.ModelRegistry
                {
                    class ModelIds { }

                    class C
                    {
                        string Id => global::ModelRegistry.ModelIds.Gpt5_5;
                        string Hole => $"{(global::ModelRegistry.ModelIds.Gpt5_5)}!";
                    }
                }
                """)
            .FixesTo();

    [Fact]
    public Task Uses_the_namespace_that_the_project_chose()
        => Verify
            .WithOption("build_property.ModelRegistryNamespace", "Acme.Llm")
            .WithSource("class C { string Id => [|\"gpt-5.5\"|]; }\n")
            .WithFixedSource("using Acme.Llm;\n\nclass C { string Id => ModelIds.Gpt5_5; }\n")
            .FixesTo();

    [Fact]
    public Task Needs_no_using_beside_a_global_one()
        => Verify
            .WithFile("Usings.cs", "global using ModelRegistry;")
            .WithSource("class C { string Id => [|\"gpt-5.5\"|]; }")
            .WithFixedSource("class C { string Id => ModelIds.Gpt5_5; }")
            .FixesTo();

    [Fact]
    public Task Works_in_C_sharp_7_3()
        => Verify
            .WithLanguageVersion(LanguageVersion.CSharp7_3)
            .WithReferenceAssemblies(ReferenceAssemblies.Net472)
            .WithSource("using ModelRegistry;\n\nclass C { string Id { get { return [|\"gpt-5.5\"|]; } } }")
            .WithFixedSource("using ModelRegistry;\n\nclass C { string Id { get { return ModelIds.Gpt5_5; } } }")
            .FixesTo();

    [Fact]
    public async Task Offers_the_constant_first_and_the_tier_that_begins_with_the_model_second()
    {
        var actions = await Verify.WithSource("class C { string Id => [|\"gpt-5.6-terra\"|]; }").CodeActions();

        Assert.Equal(["Use ModelIds.Gpt5_6Terra", "Use Tiers.BalancedId"], actions.Select(action => action.Title));
        Assert.Equal([HardcodedModelIdFixer.UseModelIdKey, HardcodedModelIdFixer.UseTierKey], actions.Select(action => action.EquivalenceKey));
    }

    [Fact]
    public Task Uses_the_tier_where_that_is_chosen()
        => Verify
            .WithSource("using ModelRegistry;\n\nclass C { string Id => [|\"gpt-5.6-terra\"|]; string Other => [|\"gpt-5.6-\" + \"terra\"|]; }")
            .WithCodeActionEquivalenceKey(HardcodedModelIdFixer.UseTierKey)
            .WithFixedSource("using ModelRegistry;\n\nclass C { string Id => Tiers.BalancedId; string Other => Tiers.BalancedId; }")
            .FixesTo();

    [Fact]
    public Task Uses_the_alias_of_its_own_for_an_alias()
        => Verify
            .WithSource("using ModelRegistry;\n\nclass C { string Id => [|\"gpt-5.6\"|]; }")
            .WithFixedSource("using ModelRegistry;\n\nclass C { string Id => ModelIds.Gpt5_6; }")
            .FixesTo();

    [Fact]
    public Task Fixes_several_files_with_one_using_each()
        => Verify
            .WithSource("class C { string[] Ids => new[] { [|\"gpt-5.5\"|], [|\"gpt-5.6\"|], [|\"gpt-5.6-sol\"|] }; }\n")
            .WithFile("D.cs", "class D { string[] Ids => new[] { [|\"gpt-5.5\"|], [|\"gpt-5.5\"|], [|\"gpt-5.5\"|] }; }\n")
            .WithFixedSource("using ModelRegistry;\n\nclass C { string[] Ids => new[] { ModelIds.Gpt5_5, ModelIds.Gpt5_6, ModelIds.Gpt5_6Sol }; }\n")
            .WithFixedFile("D.cs", "using ModelRegistry;\n\nclass D { string[] Ids => new[] { ModelIds.Gpt5_5, ModelIds.Gpt5_5, ModelIds.Gpt5_5 }; }\n")
            .FixesTo();

    /// <summary>A property where C# wants a constant would not compile; elsewhere it is as good.</summary>
    [Fact]
    public Task Offers_no_property_where_only_a_constant_compiles()
        => Verify
            .WithOption("build_property.ModelRegistryVisibility", "public")
            .WithSource("""
                class C
                {
                    const string Fast = [|"gpt-5.5"|];
                    [System.ComponentModel.Description([|"gpt-5.5"|])] bool M(string id = [|"gpt-5.5"|]) => id is [|"gpt-5.5"|];
                    int N(string id) { switch (id) { case [|"gpt-5.5"|]: return 1; default: return 0; } }
                }
                """)
            .NoFixOffered();

    [Fact]
    public Task Offers_the_property_where_it_compiles()
        => Verify
            .WithOption("build_property.ModelRegistryVisibility", "public")
            .WithSource("using ModelRegistry;\n\nclass C { static string M(string id) => id; string Id => M([|\"gpt-5.5\"|]); }")
            .WithFixedSource("using ModelRegistry;\n\nclass C { static string M(string id) => id; string Id => M(ModelIds.Gpt5_5); }")
            .FixesTo();

    /// <summary>The host of the tests ends lines with <c>\n</c>, as .editorconfig says; the file has the last word.</summary>
    [Theory]
    [InlineData("class C\n{\n    string Id => [|\"gpt-5.5\"|];\n}\n", "using ModelRegistry;\n\nclass C\n{\n    string Id => ModelIds.Gpt5_5;\n}\n")]
    [InlineData("using System;\n\nclass C\n{\n    string Id => [|\"gpt-5.5\"|];\n}", "using System;\nusing ModelRegistry;\n\nclass C\n{\n    string Id => ModelIds.Gpt5_5;\n}")]
    [InlineData(
        "namespace A\n{\n    using System;\n\n    class C\n    {\n        string Id => [|\"gpt-5.5\"|];\n    }\n}\n",
        "namespace A\n{\n    using System;\n    using ModelRegistry;\n\n    class C\n    {\n        string Id => ModelIds.Gpt5_5;\n    }\n}\n")]
    [InlineData("class C\n{\n\tstring Id =>\n\t\t[|\"gpt-5.5\"|];\n}\n", "using ModelRegistry;\n\nclass C\n{\n\tstring Id =>\n\t\tModelIds.Gpt5_5;\n}\n")]
    public Task Keeps_the_line_endings_and_tabs_of_the_file(string before, string after)
        => Verify.WithSource(before.ReplaceLineEndings("\r\n")).WithFixedSource(after.ReplaceLineEndings("\r\n")).FixesTo();

    /// <summary>Where .editorconfig asks for another, too: a fix changes what it is for.</summary>
    [Fact]
    public Task Keeps_a_line_feed_where_the_host_ends_lines_otherwise()
        => Verify
            .WithEditorConfig("end_of_line = crlf\n")
            .WithSource("class C\n{\n    string Id => [|\"gpt-5.5\"|];\n}\n")
            .WithFixedSource("using ModelRegistry;\n\nclass C\n{\n    string Id => ModelIds.Gpt5_5;\n}\n")
            .FixesTo();

    /// <summary>A file of one line has no line end to keep: it gets that of .editorconfig, else that of the other files.</summary>
    [Theory]
    [InlineData("end_of_line = crlf\n", "\n", "\r\n")]
    [InlineData("end_of_line = lf\n", "\r\n", "\n")]
    [InlineData("end_of_line = unset\n", "\r\n", "\r\n")]
    [InlineData("end_of_line = unset\n", "\n", "\n")]
    public Task Ends_the_lines_of_a_file_of_one_line_as_others_do(string config, string ofOthers, string expected)
        => Verify
            .WithEditorConfig(config)
            .WithFile("Other.cs", $"class Other{ofOthers}{{{ofOthers}}}{ofOthers}")
            .WithSource("class C { string Id => [|\"gpt-5.5\"|]; }")
            .WithFixedSource($"using ModelRegistry;{expected}{expected}class C {{ string Id => ModelIds.Gpt5_5; }}")
            .FixesTo();

    /// <summary>There is no constant of bytes: encoding one at each use would cost what the literal saves.</summary>
    [Fact]
    public Task Offers_nothing_for_bytes() => Verify.WithSource("class C { System.ReadOnlySpan<byte> Id => [|\"gpt-5.5\"u8|]; }").NoFixOffered();

    /// <summary>A using that only one branch of an #if has cannot be told from one that all have.</summary>
    [Fact]
    public Task Qualifies_the_name_where_usings_stand_in_branches()
        => Verify
            .WithSource("""
                #if NEVER
                using System;
                #endif

                class C
                {
                    string Id => [|"gpt-5.5"|];
                }
                """)
            .WithFixedSource("""
                #if NEVER
                using System;
                #endif

                class C
                {
                    string Id => ModelRegistry.ModelIds.Gpt5_5;
                }
                """)
            .FixesTo();
}
