using Microsoft.CodeAnalysis;
using ModelRegistry.Analyzers.Generation;
using ModelRegistry.Analyzers.Rules;
using ModelRegistry.CodeFixes;
using ModelRegistry.Testing;

namespace ModelRegistry.Analyzers.Tests.Rules;

public class UnregisteredModelIdAnalyzerTests
{
    private const string InPackage = "cache/acme.models/1.2.3/build/acme.json";

    private static readonly Verifier Verify = Verifier.For<UnregisteredModelIdAnalyzer>()
        .WithGenerator<ModelRegistryGenerator>()
        .WithRegistry(HardcodedModelIdAnalyzerTests.Registry);

    [Theory]
    [InlineData("[|\"gpt-4o\"|]")]
    [InlineData("[|@\"gpt-4o\"|]")]
    [InlineData("[|\"gpt-\" + \"4o\"|]")]
    [InlineData("[|$\"gpt-4o{\"-mini\"}\"|]")]
    [InlineData("[|\"openai/gpt-4o\"|]")]
    [InlineData("\"model: \" + [|\"gpt-4o\"|]")]
    [InlineData("Environment.GetEnvironmentVariable(\"MODEL\") ?? [|\"gpt-4o\"|]")]
    [InlineData("Other == [|\"gpt-4o\"|] ? Other : Other")]
    [InlineData("Other is [|\"gpt-4o\"|] ? Other : Other")]
    [InlineData("Other switch { [|\"gpt-4o\"|] => \"a\", _ => \"b\" }")]
    [InlineData("new[] { [|\"gpt-4o\"|], [|\"claude-sonnet-4-5\"|] }[0]")]
    [InlineData("new Dictionary<string, decimal> { [[|\"gpt-4o\"|]] = 2.5m }.Keys.First()")]
    [InlineData("new Dictionary<string, decimal> { { [|\"gpt-4o\"|], 2.5m } }.Keys.First()")]
    [InlineData("new HashSet<string>().Contains([|\"gpt-4o\"|]) ? Other : Other")]
    public Task An_unmistakable_id_is_flagged_wherever_it_stands(string expression) => VerifyExpression(expression).ReportsExactly();

    [Theory]
    [InlineData("\"gpt-5.5\"")]
    [InlineData("\"gpt-\"")]
    [InlineData("\"use gpt-4o here\"")]
    [InlineData("\"gpt-4o.json\"")]
    [InlineData("\"phi-4\"")]
    [InlineData("Other.StartsWith(\"gpt-4o\") ? Other : Other")]
    [InlineData("Other.Contains(\"gpt-4o\", StringComparison.Ordinal) ? Other : Other")]
    [InlineData("System.Text.RegularExpressions.Regex.IsMatch(Other, \"gpt-4o\") ? Other : Other")]
    [InlineData("Other.AsSpan().IndexOf(\"gpt-4o\") > 0 ? Other : Other")]
    [InlineData("Other.AsSpan().IndexOfAny(\"gpt-4o\") > 0 ? Other : Other")]
    [InlineData("System.Globalization.CultureInfo.InvariantCulture.CompareInfo.IsPrefix(Other, \"gpt-4o\") ? Other : Other")]
    [InlineData("System.IO.Path.Combine(Other, \"gpt-4o\")")]
    [InlineData("System.Diagnostics.Activity.Current.SetTag(\"model\", \"gpt-4o\").Id")]
    [InlineData("ModelRegistry.ModelIds.Gpt5_5")]
    public Task Everything_else_is_left_alone(string expression) => VerifyExpression(expression).ReportsNothing();

    /// <summary>A variable that is passed by reference may hold anything afterwards.</summary>
    [Theory]
    [InlineData("var id = \"my-engine\"; Ask([|$\"openai/{id}\"|]);")]
    [InlineData("var id = \"my-engine\"; Change(ref id); Ask($\"openai/{id}\");")]
    [InlineData("var id = \"my-engine\"; Fill(out id); Ask($\"openai/{id}\");")]
    public Task The_text_of_a_variable_is_known_until_it_is_passed_by_reference(string statements)
    {
        var verify = VerifyMembers($$"""
            void M() { {{statements}} }
            void Change(ref string id) => id += Other;
            void Fill(out string id) => id = Other;
            """);
        return statements.Contains("[|", StringComparison.Ordinal) ? verify.ReportsExactly() : verify.ReportsNothing();
    }

    /// <summary>"my-engine" looks like no id: only what reaches a sink is judged.</summary>
    [Theory]
    [InlineData("[|\"my-engine\"|]")]
    [InlineData("model: [|\"my-engine\"|], x: 1")]
    [InlineData("x: 1, model: [|\"my-engine\"|]")]
    [InlineData("([|\"my-engine\"|])")]
    [InlineData("(string)[|\"my-engine\"|]")]
    [InlineData("[|\"my-engine\"|]!")]
    [InlineData("Other ?? [|\"my-engine\"|]")]
    [InlineData("Other == null ? [|\"my-engine\"|] : [|\"our-engine\"|]")]
    [InlineData("Other switch { null => [|\"my-engine\"|], _ => throw new Exception() }")]
    [InlineData("[|\"my-\" + \"engine\"|]")]
    [InlineData("[|$\"{\"my-engine\"}\"|]")]
    [InlineData("[|$\"{Part}-engine\"|]")]
    [InlineData("[|Part + Part|]")]
    [InlineData("[|\"my-engine\"|].Trim()")]
    [InlineData("Other = [|\"my-engine\"|]")]
    [InlineData("Other ??= [|\"my-engine\"|]")]
    [InlineData("new[] { [|\"my-engine\"|], [|\"our-engine\"|] }[0]")]
    [InlineData("new List<string> { [|\"my-engine\"|] }[0]")]
    [InlineData("new Dictionary<string, string> { [\"a\"] = [|\"my-engine\"|] }[\"a\"]")]
    [InlineData("new Dictionary<string, string> { { \"a\", [|\"my-engine\"|] } }[\"a\"]")]
    public Task A_value_that_reaches_a_sink_is_flagged(string argument)
        => Verify.WithSource($$"""
            using System;
            using System.Collections.Generic;

            class C
            {
                const string Part = "my";
                string Other;
                void Ask([ModelRegistry.ModelId] string model, int x = 0) { }
                void M() => Ask({{argument}});
            }
            """).ReportsExactly();

    /// <summary>A list of which only the size is read is not one that texts are searched for.</summary>
    [Fact]
    public Task The_size_of_a_list_says_nothing_of_what_is_in_it()
        => Verify.WithSource("""class C { int M() { string[] all = { [|"gpt-4o"|] }; return all.Length; } }""").ReportsExactly();

    /// <summary>Where a package is missing, the name of the method still says that it looks into a text.</summary>
    [Theory]
    [InlineData("options.ModelId?.StartsWith(\"gpt-5\") ?? false")]
    [InlineData("options.ModelId.EndsWith(\"gpt-5\")")]
    public Task A_search_that_does_not_bind_is_one(string condition)
        => Verify.WithSource($$"""class C { bool M({|CS0246:Missing|} options) => {{condition}}; }""").ReportsExactly();

    [Theory]
    [InlineData("const string Id = [|\"my-engine\"|]; void M() => Ask(Id);")]
    [InlineData("static readonly string Id = [|\"my-engine\"|]; void M() => Ask(Id);")]
    [InlineData("readonly string _id; C() { _id = [|\"my-engine\"|]; } void M() => Ask(_id);")]
    [InlineData("readonly string _id; C(string id) { this._id = id ?? [|\"my-engine\"|]; } void M() => Ask(this._id);")]
    [InlineData("string Id { get; } = [|\"my-engine\"|]; void M() => Ask(Id);")]
    [InlineData("string Id => [|\"my-engine\"|]; void M() => Ask(Id);")]
    [InlineData("string Id { get { return [|\"my-engine\"|]; } } void M() => Ask(Id);")]
    [InlineData("string Id() => [|\"my-engine\"|]; void M() => Ask(Id());")]
    [InlineData("void M(string id = [|\"my-engine\"|]) => Ask(id);")]
    [InlineData("void M() { var id = [|\"my-engine\"|]; Ask(id); }")]
    [InlineData("void M(bool b) { string id; if (b) id = [|\"my-engine\"|]; else id = [|\"our-engine\"|]; Ask(id); }")]
    [InlineData("void M() { const string a = [|\"my-engine\"|]; var b = a; var c = b; Ask(c); }")]
    [InlineData("void M() { string Local() => [|\"my-engine\"|]; Ask(Local()); }")]
    [InlineData("void M() { foreach (var id in new[] { [|\"my-engine\"|], [|\"our-engine\"|] }) Ask(id); }")]
    [InlineData("static readonly string[] Ids = { [|\"my-engine\"|] }; void M() { foreach (var id in Ids) Ask(id); }")]
    [InlineData("static readonly string[] Ids = { [|\"my-engine\"|] }; void M() => Ask(Ids[0]);")]
    [InlineData("[ModelRegistry.ModelId] string Engine { get; set; } = [|\"my-engine\"|];")]
    [InlineData("[ModelRegistry.ModelId] string Engine { get; set; } void M() => Engine = [|\"my-engine\"|];")]
    [InlineData("[ModelRegistry.ModelId] string Engine { get; set; } C M() => new C { Engine = [|\"my-engine\"|] };")]
    [InlineData("[ModelRegistry.ModelId] static string Engine = [|\"my-engine\"|];")]
    [InlineData("void Own([ModelRegistry.ModelId] string engine = [|\"my-engine\"|]) { }")]
    [InlineData("record R([property: ModelRegistry.ModelId] string Engine); R M(R r) => r with { Engine = [|\"my-engine\"|] };")]
    [InlineData("record R([ModelRegistry.ModelId] string Engine); R M(R r) => r with { Engine = [|\"my-engine\"|] }; R N() => new([|\"my-engine\"|]);")]
    [InlineData("class B { public B([ModelRegistry.ModelId] string engine) { } } class D : B { public D() : base([|\"my-engine\"|]) { } }")]
    [InlineData("class B { public B([ModelRegistry.ModelId] string engine) { } public B() : this([|\"my-engine\"|]) { } }")]
    [InlineData("[ModelRegistry.ModelId] string _engine; void M() => this._engine = [|\"my-engine\"|];")]
    [InlineData("void Own(string modelId) => Ask(modelId); void M() => Own([|\"my-engine\"|]);")]
    [InlineData("void Own(string model) => Own2(model); void Own2(string chatModel) => Ask(chatModel ?? throw new Exception()); void M() => Own(model: [|\"my-engine\"|]);")]
    [InlineData("string _id; C(string modelId) { _id = modelId; Ask(_id); } static C M() => new([|\"my-engine\"|]); static C N() => new C([|\"my-engine\"|]);")]
    public Task A_value_is_followed_back_to_where_it_stands(string members) => VerifyMembers(members).ReportsExactly();

    [Theory]
    [InlineData("void M(string id) => Ask(id);")]
    [InlineData("void M() => Ask(Environment.GetEnvironmentVariable(\"my-engine\"));")]
    [InlineData("void M() => Ask(null);")]
    [InlineData("static bool ContainsAny(string text, params string[] parts) => false; void M() => ContainsAny(Other, \"gpt-4o\", \"kimi-k2\");")]
    [InlineData("void M() => Ask(\"\");")]
    [InlineData("void M() => Ask(\"the best model\");")]
    [InlineData("void M() => Ask(\" \");")]
    [InlineData("void M() => Ask(\"unknown\");")]
    [InlineData("void M() => Ask(\"fake-model\");")]
    [InlineData("void M() => Ask(\"${MODEL_ID}\");")]
    [InlineData("void M() => Ask(\"non-existent-model-12345\");")]
    [InlineData("void M() => Ask(\"test-engine\");")]
    [InlineData("void M() => Ask(\"models/phi.gguf\");")]
    [InlineData("void M() => Ask(\"C:\\\\models\\\\phi\");")]
    [InlineData("void M() { var deploymentName = \"my-engine\"; Ask(deploymentName); }")]
    [InlineData("void Own(string modelId) { } void M() => Own(\"my-engine\");")]
    [InlineData("void Own(string car) => Ask(car); void M() => Own(\"my-engine\");")]
    [InlineData("void M() => Ask(ModelRegistry.ModelIds.Gpt5_5);")]
    [InlineData("const string Id = ModelRegistry.ModelIds.Gpt5_5; void M() => Ask(Id);")]
    [InlineData("void M() => Ask($\"openai/{ModelRegistry.ModelIds.Gpt5_5}\");")]
    [InlineData("string Self() => Self(); void M() => Ask(Self());")]
    [InlineData("static readonly string[] A = B; static readonly string[] B = A; void M() { foreach (var id in A) Ask(id); }")]
    [InlineData("string M() => \"{ model: \\\"my-engine-9\\\", messages: [] }\";")]
    [InlineData("string M() => \"model: \\\"my-engine-9\\\", \\\"messages\\\": []\";")]
    [InlineData("[System.ComponentModel.DisplayName(\"gpt-4o\")] class Inner { }")]
    [InlineData("bool M() => Other.StartsWithFamily(\"gpt-4o\") || Extensions.StartsWithFamily(Other, \"gpt-4o\");")]
    public Task What_is_unknown_or_no_id_is_left_alone(string members) => VerifyMembers(members).ReportsNothing();

    /// <summary>No registry is to hold it: the message says so, and no fix enters it.</summary>
    [Theory]
    [InlineData("N/A")]
    [InlineData("none")]
    [InlineData("default")]
    [InlineData("not-needed")]
    [InlineData("Unused")]
    [InlineData("TODO")]
    [InlineData("-")]
    [InlineData("xxx")]
    [InlineData("<model>")]
    [InlineData("[your model]")]
    [InlineData("your-model-here")]
    [InlineData("YOUR_MODEL_NAME")]
    [InlineData("change-me")]
    [InlineData("replace-with-model")]
    public Task A_text_that_fills_the_place_of_an_id_is_none(string text)
        => VerifyMembers($"void M() => Ask([|\"{text}\"|]);")
            .WithFix<UnregisteredModelIdFixer>()
            .WithMessages($"The model id \"{text}\" is a placeholder: pass the id of a registered model")
            .NoFixOffered();

    /// <summary>Only where it is certain that an id is expected.</summary>
    [Theory]
    [InlineData("string ChatModel => \"default\";")]
    [InlineData("string ChatModel => \"your-model-here\";")]
    [InlineData("string Id => \"<model>\";")]
    public Task Elsewhere_it_is_a_text_like_any_other(string members) => VerifyMembers(members).ReportsNothing();

    [Fact]
    public Task A_chain_of_thousands_of_variables_takes_no_stack()
        => VerifyMembers("void M() { var v0 = [|\"gpt-4o\"|]; " + string.Concat(Enumerable.Range(1, 3_000).Select(i => $"var v{i} = v{i - 1}; ")) + "Ask(v3000); }").ReportsExactly();

    [Fact]
    public Task A_constant_of_another_file_is_flagged_where_it_is_used()
        => Verify
            .WithFile("Names.cs", "static class Names { public const string Engine = \"my-engine\"; public const string Clear = {|LLM2002:\"gpt-4o\"|}; }")
            .WithSource("class C { void Ask([ModelRegistry.ModelId] string model) { } void M() { Ask([|Names.Engine|]); Ask(Names.Clear); } }")
            .ReportsExactly();

    [Fact]
    public Task A_parameter_of_another_file_is_a_sink_where_that_file_passes_it_on()
        => Verify
            .WithFile("Own.cs", "class Own { void Ask([ModelRegistry.ModelId] string m) { } public void Chat(string prompt, string modelName) => Ask(modelName); }")
            .WithSource("class C { void M(Own own) => own.Chat(\"my-engine\", [|\"my-engine\"|]); }")
            .ReportsExactly();

    /// <summary>The SDK is not there yet: what is written still tells Azure's clients from the others.</summary>
    [Fact]
    public Task Deployments_are_known_where_the_code_does_not_compile()
        => Verify.WithSource("""
            class C
            {
                void M()
                {
                    {|CS0246:AzureOpenAIClient|} client = null;
                    client.AsChatClient("gpt-4o");
                    new {|CS0246:AzureOpenAIClient|}("key").AsChatClient(modelId: "gpt-4o");
                    new {|CS0246:AzureOpenAIClient|}("key").GetChatClient("gpt-4o").AsIChatClient();
                    {|CS0103:services|}.Get<{|CS0246:AzureOpenAIClient|}>().AsChatClient("gpt-4o");
                    {|CS0103:services|}.AddDeployment(name: "gpt-4o", modelName: [|"gpt-4o"|]);
                    {|CS0103:services|}.AddDeployment("gpt-4o", [|"gpt-4o"|]);
                    new {|CS0246:OpenAIClient|}("key").GetChatClient([|"gpt-4o"|]);
                }
            }
            """).ReportsExactly();

    /// <summary>Methods that call themselves and each other, and many files that ask at once: each call is told the same.</summary>
    [Fact]
    public Task Parameters_that_lead_in_circles_end_in_the_sink_all_the_same()
        => Enumerable.Range(0, 40).Aggregate(
                Verify.WithSource("""
                    class Own
                    {
                        void Ask([ModelRegistry.ModelId] string m) { }
                        public void A(string model) { A(model); B(model); }
                        public void B(string model) { A(model); C(model); }
                        public void C(string model) { B(model); Ask(model); }
                        public void D(string model) { D(model); E(model); }
                        public void E(string model) { D(model); }
                    }
                    """),
                (verify, index) => verify.WithFile($"C{index}.cs", $$"""
                    class C{{index}} { void M(Own own) { own.A({|LLM2002:"my-engine"|}); own.B({|LLM2002:"my-engine"|}); own.C({|LLM2002:"my-engine"|}); own.D("my-engine"); own.E("my-engine"); } }
                    """))
            .ReportsExactly();

    /// <summary>An editor references the project itself, with its sources, and a command-line build its assembly: both know as much.</summary>
    [Fact]
    public Task A_parameter_of_another_project_is_no_sink()
    {
        var library = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create(
            "Library",
            [Microsoft.CodeAnalysis.CSharp.CSharpSyntaxTree.ParseText("public class Own { public void Ask(string modelName) { System.Console.Write(modelName); } public string Model { get; } = \"my-engine\"; }")],
            ReferenceAssemblies.Net80,
            new(OutputKind.DynamicallyLinkedLibrary));
        return Verify
            .WithReference(library.ToMetadataReference())
            .WithSource("class C { void Ask([ModelRegistry.ModelId] string m) { } void M(Own own) { own.Ask(\"my-engine\"); Ask(own.Model); } }")
            .ReportsNothing();
    }

    [Theory]
    [InlineData("\"{\\\"model\\\": \\\"[|gpt-4o|]\\\"}\"")]
    [InlineData("\"{\\\"model\\\":\\\"[|my-engine|]\\\",\\\"messages\\\":[]}\"")]
    [InlineData("@\"{\"\"model\"\" : \"\"[|my-engine|]\"\", \"\"prompt\"\": 1}\"")]
    [InlineData("\"\"\"{\"model\":\"[|my-engine|]\",\"input\":1}\"\"\"")]
    [InlineData("\"\"\"\n    {\n      \"temperature\": 0,\n      \"model\": \"[|my-engine|]\"\n    }\n    \"\"\"")]
    [InlineData("$$\"\"\"{\"model\":\"[|gpt-4o|]\",\"messages\":[{{Other}}]}\"\"\"")]
    [InlineData("$\"{{\\\"model\\\":\\\"[|my-engine|]\\\",\\\"prompt\\\":\\\"{Other}\\\"}}\"")]
    [InlineData("\"{\\\"model\\\":\\\"[|gpt-4o|]\\\"\" + Other")]
    [InlineData("\"{\\\"model\\\":\\\"[|my-engine|]\\\",\\\"messages\\\":[]}\"u8.ToArray().ToString()")]
    [InlineData("new { model = [|\"my-engine\"|], messages = 1 }.model")]
    [InlineData("new { model = [|\"phi-4\"|] }.model")]
    [InlineData("new Dictionary<string, object> { [\"model\"] = [|\"my-engine\"|], [\"messages\"] = 1 }.ToString()")]
    [InlineData("new Dictionary<string, object> { { \"model\", [|\"my-engine\"|] }, { \"prompt\", 1 } }.ToString()")]
    [InlineData("new Dictionary<string, object> { { \"model\", [|\"phi-4\"|] } }.ToString()")]
    [InlineData("new System.Text.Json.Nodes.JsonObject { [\"model\"] = [|\"my-engine\"|], [\"max_tokens\"] = 5 }.ToString()")]
    public Task The_model_of_a_request_body_is_flagged(string expression) => VerifyExpression(expression).ReportsExactly();

    [Theory]
    [InlineData("\"{\\\"model\\\": \\\"Mustang\\\", \\\"color\\\": \\\"red\\\"}\"")]
    [InlineData("\"{\\\"model\\\": \\\"gpt-5.5\\\", \\\"messages\\\": []}\"")]
    [InlineData("\"{\\\"model\\\": 5, \\\"messages\\\": []}\"")]
    [InlineData("\"the \\\"model\\\" of\"")]
    [InlineData("$$\"\"\"{\"model\":\"{{Other}}\",\"messages\":[]}\"\"\"")]
    [InlineData("\"{\\\"model\\\":\\\"\" + Other + \"\\\",\\\"messages\\\":[]}\"")]
    [InlineData("new { model = \"Mustang\", color = 1 }.model")]
    [InlineData("new Dictionary<string, object> { [\"model\"] = \"Mustang\" }.ToString()")]
    public Task A_model_that_is_none_of_ours_is_left_alone(string expression) => VerifyExpression(expression).ReportsNothing();

    [Fact]
    public Task A_wrapper_around_a_known_id_is_judged_as_a_whole()
        => Verify
            .WithSource("""
                class C
                {
                    static readonly string Part = "my-engine";
                    static void Ask([ModelRegistry.ModelId] string model) { }
                    void M() => Ask([|$"openai/{Part}"|]);
                }
                """)
            .ReportsExactly();

    /// <summary>An item of a format stands for the argument of its index; where that is not known, the text is not either.</summary>
    [Theory]
    [InlineData("Ask([|string.Format(\"{0}/{1}\", \"openai\", \"my-engine\")|]);", "openai/my-engine")]
    [InlineData("Ask([|string.Format(\"{1}/{0}\", \"my-engine\", \"openai\")|]);", "openai/my-engine")]
    [InlineData("Ask([|string.Format(\"{1}/{0}\", new object[] { \"my-engine\", \"openai\" })|]);", "openai/my-engine")]
    [InlineData("Ask([|string.Format(null, \"{0}:{0}\", \"my-engine\")|]);", "my-engine:my-engine")]
    [InlineData("Ask([|string.Format(\"{1}/{0}\", arg1: \"openai\", arg0: \"my-engine\")|]);", "openai/my-engine")]
    public Task A_format_is_read_by_the_index_of_its_items(string statement, string id)
        => VerifyMembers($"void M() {{ {statement} }}")
            .WithMessages($"The model id \"{id}\" is not in the registry: add {{ \"id\": \"{id}\", \"provider\": \"unknown\" }} to models.json")
            .ReportsExactly();

    [Theory]
    [InlineData("Ask(string.Format(\"{0}/{1}\", Other, \"my-engine\"));")]
    [InlineData("Ask(string.Format(\"{1}:{0}\", \"latest\", \"gpt-5.5\"));")]
    [InlineData("Ask(string.Format(\"{1}/{0}\", \"gpt-5.5\", \"openai\"));")]
    [InlineData("Ask(string.Format(Other, \"my-engine\", \"your-engine\"));")]
    [InlineData("object[] parts = { \"my-engine\" }; Ask(string.Format(\"{0}/{1}\", parts));")]
    [InlineData("Ask(string.Format(\"openai/{0,9}\", \"my-engine\"));")]
    [InlineData("Ask($\"openai/{\"my-engine\",9}\");")]
    public Task A_format_of_which_a_part_is_not_known_or_that_names_a_model_is_left_alone(string statement)
        => VerifyMembers($"void M() {{ {statement} }}").ReportsNothing();

    /// <summary>What could be something else counts where names or types say that it is a model.</summary>
    [Theory]
    [InlineData("string ChatModel { get; set; } = [|\"phi-4\"|];")]
    [InlineData("void Own(string model) { } void M() { Own([|\"phi-4\"|]); }")]
    [InlineData("void M() { var modelId = [|\"o3\"|]; }")]
    [InlineData("string[] Some = { [|\"o3\"|], [|\"gpt-4o\"|] };")]
    [InlineData("Dictionary<string, int> Some = new() { [[|\"o3\"|]] = 1, [[|\"gpt-4o\"|]] = 2 };")]
    [InlineData("Dictionary<string, int> Some = new() { { [|\"o3\"|], 1 }, { [|\"gpt-4o\"|], 2 } };")]
    [InlineData("int M() => Other switch { [|\"o3\"|] => 1, [|\"gpt-4o\"|] or [|\"davinci\"|] => 2, _ => 3 };")]
    [InlineData("string M(int i) => i switch { 1 => [|\"o3\"|], 2 => [|\"gpt-4o\"|], _ => null };")]
    [InlineData("void M() { switch (Other) { case [|\"o3\"|]: case [|\"gpt-4o\"|]: break; } }")]
    [InlineData("bool M() => Other is [|\"o3\"|] or [|\"gpt-4o\"|];")]
    [InlineData("string Get(string key, string value) => value; void M() { Get(\"OpenAI:ChatModel\", [|\"phi-4\"|]); Get(\"Chapter\", \"phi-4\"); }")]
    [InlineData("string M() => \"{ \\\"ModelName\\\": \\\"[|phi-4|]\\\" }\";")]
    [InlineData("static class Models { public static class Small { public const string Phi = [|\"phi-4\"|]; } }")]
    [InlineData("static class Models { public static string Reasoning => [|\"o3\"|]; }")]
    [InlineData("class Model { public Model(string id) { } public static Model O1 { get; } = new([|\"o1\"|]); }")]
    [InlineData("[InlineData(1, [|\"phi-4\"|])] void M(int count, string modelName) { } class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] data) { } }")]
    [InlineData("object M() => (modelId: [|\"phi-4\"|], count: 1);")]
    public Task A_weak_id_is_flagged_where_a_model_is_named(string members) => VerifyMembers(members).ReportsExactly();

    [Theory]
    [InlineData("string Chapter { get; set; } = \"phi-4\";")]
    [InlineData("string CarModel { get; set; } = \"falcon-9\";")]
    [InlineData("string Display { get; set; } = \"o3\";")]
    [InlineData("string Model { get; set; } = \"phi-test-model\";")]
    [InlineData("string[] Some = { \"o3\", \"ozone\" };")]
    [InlineData("static class Molecules { public static string Ozone => \"o3\"; }")]
    [InlineData("object M() => (name: \"phi-4\", count: 1);")]
    public Task A_weak_id_is_left_alone_elsewhere(string members) => VerifyMembers(members).ReportsNothing();

    [Fact]
    public Task A_member_of_an_SDK_that_takes_a_model_is_a_sink()
        => Verify.WithSdk(Sdk.OpenAI).WithSource("""
            #pragma warning disable SCME0001 // Patch is experimental
            using OpenAI;
            using OpenAI.Chat;

            class C
            {
                ChatClient Plain(OpenAIClient client) => client.GetChatClient([|"my-engine"|]);
                ChatClient Own() => new([|"my-engine"|], "key");
                ChatClient Named() => new(apiKey: "my-key", model: [|"my-engine"|]);
                string Options(ChatCompletionOptions options) { options.Patch.Set("$.model"u8, [|"my-engine"|]); return options.ToString(); }
            }
            """).ReportsExactly();

    /// <summary>The text becomes an ApiEnum on its way into the property.</summary>
    [Fact]
    public Task A_text_that_is_converted_to_the_model_type_of_an_SDK_is_followed()
        => Verify.WithSdk(Sdk.Anthropic).WithSource("""
            using Anthropic.Core;
            using Anthropic.Models.Messages;

            class C
            {
                static readonly string Engine = [|"my-engine"|];
                MessageCreateParams Literal() => new() { Model = [|"her-engine"|], MaxTokens = 5, Messages = new System.Collections.Generic.List<MessageParam>() };
                MessageCreateParams Field() => new() { Model = Engine, MaxTokens = 5, Messages = new System.Collections.Generic.List<MessageParam>() };
                MessageCreateParams Copy(MessageCreateParams other) => other with { Model = [|"his-engine"|] };
            }
            """).ReportsExactly();

    [Fact]
    public Task Options_of_the_abstractions_are_sinks_and_so_are_their_back_doors()
        => Verify.WithSdk(Sdk.ExtensionsAI).WithSource("""
            using Microsoft.Extensions.AI;

            class C
            {
                ChatOptions M()
                {
                    var options = new ChatOptions { ModelId = [|"my-engine"|], AdditionalProperties = new() };
                    options.AdditionalProperties["model"] = [|"her-engine"|];
                    options.ModelId ??= [|"his-engine"|];
                    return options;
                }
            }
            """).ReportsExactly();

    /// <summary>An Azure client takes deployments where its base class takes models: the type that a variable is made as tells.</summary>
    [Fact]
    public async Task Deployments_of_Azure_are_known_by_the_client()
    {
        var azure = SourceProject.Library.WithSdk(Sdk.OpenAI).WithAssemblyName("Azure.AI.OpenAI").WithSource("""
            namespace Azure.AI.OpenAI
            {
                public class AzureOpenAIClient : global::OpenAI.OpenAIClient
                {
                    public AzureOpenAIClient() : base("key") { }
                    public override global::OpenAI.Chat.ChatClient GetChatClient(string deploymentName) => null!;
                }
            }
            """);
        await Verify.WithSdk(Sdk.OpenAI).WithReference(await azure.Emit()).WithSource("""
            using Azure.AI.OpenAI;
            using OpenAI;

            class C
            {
                readonly OpenAIClient _azure = new AzureOpenAIClient();

                void M(OpenAIClient plain, AzureOpenAIClient azure)
                {
                    OpenAIClient local = new AzureOpenAIClient();
                    var model = "gpt-4o";
                    local.GetChatClient("gpt-4o");
                    _azure.GetChatClient(model);
                    azure.GetChatClient("gpt-4o");
                    plain.GetChatClient([|"gpt-4o"|]);
                }
            }
            """).ReportsExactly();
    }

    [Fact]
    public Task Deployment_names_are_the_teams_own()
        => VerifyMembers("""
            string DeploymentName { get; set; } = "gpt-4o";
            void Own(string deployment) { }
            void M(string deploymentName = "gpt-4o")
            {
                var chatDeployment = "gpt-4o";
                Own("gpt-4o");
                Own(deployment: Other ?? "gpt-4o");
                var name = "gpt-4o";
                Own(name);
                var map = new Dictionary<string, string> { ["AZURE_OPENAI_DEPLOYMENT"] = "gpt-4o" };
                if (deploymentName == "gpt-4o" || deploymentName is "gpt-4o") { }
                switch (deploymentName) { case "gpt-4o": break; }
            }
            """).ReportsNothing();

    [Fact]
    public Task Says_what_was_probably_meant_and_what_to_add()
        => Verify
            .WithSource("class C { string A => [|\"gpt-5.6-tera\"|]; string B => [|\"claude-sonnet-4-5\"|]; }")
            .WithMessages(
                "The model id \"gpt-5.6-tera\" is not in the registry: did you mean \"gpt-5.6-terra\" (ModelIds.Gpt5_6Terra)? Otherwise add { \"id\": \"gpt-5.6-tera\", \"provider\": \"openai\" } to models.json",
                "The model id \"claude-sonnet-4-5\" is not in the registry: add { \"id\": \"claude-sonnet-4-5\", \"provider\": \"anthropic\" } to models.json")
            .WithSeverity(DiagnosticSeverity.Warning)
            .ReportsExactly();

    [Theory]
    [InlineData("/0/cache/acme.models/1.2.3", "the package acme.models 1.2.3")]
    [InlineData("\\0\\cache\\acme.models\\1.2.3\\", "the package acme.models 1.2.3")]
    [InlineData("/0", "models.json")]
    [InlineData("/1/cache/acme.models/1.2.3", "models.json")]
    [InlineData("true", "models.json")]
    [InlineData("", "models.json")]
    public Task Names_the_package_that_the_registry_comes_from(string readOnly, string place)
        => Verifier.For<UnregisteredModelIdAnalyzer>()
            .WithAdditionalFile(InPackage, """{ "models": [] }""")
            .WithAdditionalFileOption(InPackage, "build_metadata.AdditionalFiles.ModelRegistryRole", "registry")
            .WithAdditionalFileOption(InPackage, "build_metadata.AdditionalFiles.ModelRegistryReadOnly", readOnly)
            .WithSource("class C { string A => [|\"claude-sonnet-4-5\"|]; }")
            .WithMessages(
                "The model id \"claude-sonnet-4-5\" is not in the registry: "
                + "add { \"id\": \"claude-sonnet-4-5\", \"provider\": \"anthropic\" } to " + place)
            .ReportsExactly();

    [Fact]
    public Task Ids_that_the_project_allows_are_let_through()
        => Verify
            .WithEditorConfig("[*.cs]\nmodel_registry.allowed_ids = ft:gpt-4o:acme:*, gpt-4o-mini")
            .WithSource("class C { string A => \"ft:gpt-4o:acme:desk:1\"; string B => \"gpt-4o-mini\"; string D => [|\"gpt-4o\"|]; }")
            .ReportsExactly();

    [Fact]
    public Task A_sink_that_the_project_names_is_one()
        => Verify
            .WithEditorConfig("[*.cs]\nmodel_registry.sinks = M:Acme.Llm.Ask(System.String,System.String)|engine P:Acme.Llm.Engine M:Acme.Llm..ctor(System.String)|engine")
            .WithSource("""
                namespace Acme
                {
                    class Llm
                    {
                        public Llm(string engine) { }
                        public string Engine { get; set; }
                        public void Ask(string prompt, string engine) { Engine = [|"my-engine"|]; Ask("my-engine", [|"my-engine"|]); }
                        public void Ask(string engine) => Ask("my-engine");
                        public Llm More() => new([|"my-engine"|]) { Engine = [|"my-engine"|] };
                    }
                }
                """)
            .ReportsExactly();

    [Fact]
    public Task A_project_without_a_registry_draws_nothing()
        => Verifier.For<UnregisteredModelIdAnalyzer>().WithSource("class C { string Id => \"gpt-4o\"; }").ReportsNothing();

    [Fact]
    public Task Generated_code_is_left_alone()
        => Verify.WithSource("// <auto-generated/>\nclass C { string Id => \"gpt-4o\"; }").ReportsNothing();

    private static Verifier VerifyExpression(string expression) => Verify
        .WithSource($$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;

            class C
            {
                string Other;
                string M() => {{expression}};
            }
            """);

    private static Verifier VerifyMembers(string members) => Verify
        .WithSource($$"""
            using System;
            using System.Collections.Generic;

            class C
            {
                string Other;
                static void Ask([ModelRegistry.ModelId] string model) { }
                {{members}}
            }

            static class Extensions
            {
                public static bool StartsWithFamily(this string id, string family) => id.StartsWith(family, StringComparison.Ordinal);
            }
            """);
}
