namespace ModelRegistry.Tool.Tests;

/// <summary>What is an id in each format, and what is none: comments, deployments, prefixes, documentation.</summary>
public class ScanFormatTests : ScanRun
{
    public static TheoryData<string, string, string> Texts() => new()
    {
        { "a.yaml", "llm:\n  model: gpt-4 # gpt-4\n  modelDeploymentName: gpt-4\n# model: gpt-4", "2:10 gpt-4 R" },
        { "list.yaml", "models:\n- gpt-4\n- id: 'openai/gpt-4'\n- name: house-model\n  x: 1", "2:3 gpt-4 R|3:8 openai/gpt-4 R|4:9 house-model R" },
        { "flow.yaml", "llm: {model: gpt-4, list: [\"gpt-5.5\", text]}", "1:14 gpt-4 R|1:29 gpt-5.5" },
        { "k8s.yaml", "env:\n  - name: OPENAI_MODEL\n    value: my-own-7\n  - name: X\n    value: other-7", "3:12 my-own-7 U" },
        { "args.yaml", "args:\n  - --model\n  - my-own-7\n  - --name\n  - your-own-7", "3:5 my-own-7 U" },
        { "block.yaml", "run: |\n  export OPENAI_MODEL=gpt-4\n  # gpt-4\n  curl -d '{\"model\": \"gpt-4\"}' x\nnext: gpt-4", "2:23 gpt-4 R|4:23 gpt-4 R|5:7 gpt-4 R" },
        { "helm.yaml", "a: {{ .Values.model | default \"gpt-4\" }}\nb: ${{ vars.MODEL || 'gpt-4' }}", "1:32 gpt-4 R|2:23 gpt-4 R" },
        { "key.yaml", "gpt-4:\n  price: 1\nmy-gpt:\n  x: 1", "1:1 gpt-4 d" },
        { "docker-compose.yml", "environment:\n  - OPENAI_MODEL=${OPENAI_MODEL:-gpt-4}\n  - AZURE_OPENAI_DEPLOYMENT=gpt-4", "2:34 gpt-4 R" },
        { ".env", "OPENAI_MODEL=gpt-4\nAZURE_OPENAI_DEPLOYMENT_NAME=gpt-4\n#MODEL=gpt-4\nexport LLM=\"gpt-4\"", "1:14 gpt-4 R|4:13 gpt-4 R" },
        { ".env.example", "URL=https://h/v1beta/models/gemini-9.9-pro:generateContent", "1:29 gemini-9.9-pro U" },
        { "a.ini", "[model]\nname = house-model\n[other]\nname = house-model-7", "2:8 house-model R" },
        { "a.toml", "models = [\n  \"gpt-4\",\n  \"gpt-5.5\"\n]\n", "2:4 gpt-4 R|3:4 gpt-5.5" },
        { "run.sh", "tool --model gpt-4 --other x\nollama pull llama3.2\nX=gpt-4 && echo gpt-4", "1:14 gpt-4 R|2:13 llama3.2 U|3:3 gpt-4 R" },
        { "Dockerfile", "ENV OPENAI_MODEL gpt-4\nARG A=1 MODEL=gpt-4\nCMD [\"x\", \"--model\", \"gpt-4\"]", "1:18 gpt-4 R|2:15 gpt-4 R|3:23 gpt-4 R" },
        { "a.bicep", "param chatModelName string = 'gpt-4'\noutput AZURE_DEPLOYMENT string = 'gpt-4'\n// 'gpt-4'", "1:31 gpt-4 R" },
        {
            "d.bicep",
            "resource d 'Microsoft.CognitiveServices/accounts/deployments@2024-10-01' = {\n  name: 'gpt-4'\n  properties: { model: { name: 'gpt-4' } }\n}",
            "3:33 gpt-4 R"
        },
        { "a.tf", "variable \"model_name\" {\n  default = \"my-own-7\" # x\n}\nresource \"azurerm_cognitive_deployment\" \"x\" {\n  name = \"gpt-4\"\n  model {\n    name = \"gpt-4\"\n  }\n}", "2:14 my-own-7 U|7:13 gpt-4 R" },
        { "appsettings.json", "{ \"OpenAI\": { \"ChatModel\": \"gpt-4\", \"DeploymentName\": \"gpt-4\" } }", "1:29 gpt-4 R" },
        { "config.json", "{ \"model\": \"gpt-4\", \"deployment\": { \"name\": \"gpt-4\" }, \"gpt-4\": 1, \"device\": \"x-7\" }", "1:13 gpt-4 R|1:57 gpt-4 d" },
        { "a.jsonl", "{\"model\": \"gpt-4\"}\n{\"model\": \"sm-900\"}", "1:12 gpt-4 R" },
        { "a.xml", "<a><!-- gpt-4 --><Model>gpt-4</Model><add key=\"Model\" value=\"gpt-5.5\" /></a>", "1:25 gpt-4 R|1:62 gpt-5.5" },
        { "env.py", "M = os.getenv(\"OPENAI_MODEL\", \"gpt-4\")\nD = os.environ.get(\"AZURE_DEPLOYMENT\", \"gpt-4\")", "1:32 gpt-4 R" },
        { "doc.py", "\"\"\"Doc of \"gpt-4\".\"\"\"\ndef f(m: str = \"gpt-4\"):\n    \"\"\"\n    f(model=\"gpt-4\")\n    \"\"\"\n# \"gpt-4\"", "2:17 gpt-4 R" },
        { "data.py", "if m == \"gpt-4\": pass\nif m.startswith(\"gpt-4\"): pass\nif \"gpt-4\" in name: pass\np = {\"gpt-4\": 1}\nRETIRED = [\"gpt-4\"]", "1:10 gpt-4 d|4:7 gpt-4 d|5:13 gpt-4 d" },
        { "loop.py", "for m in (\"gpt-4\",):\n    pass\nMODELS = \"\"\"\ngpt-4\ngpt-5.5\n\"\"\"", "1:12 gpt-4 R|4:1 gpt-4 R|5:1 gpt-5.5" },
        { "a.ts", "const m: string = process.env.MODEL || 'gpt-4'; // 'gpt-4'\nconst r = /['\"`]/; f({ model: \"gpt-4\" }); /* \"gpt-4\" */", "1:41 gpt-4 R|2:32 gpt-4 R" },
        { "b.ts", "const t = `${pick('gpt-4')} gpt-4`;\nconst o = [{ id: 'gpt-4', name: 'GPT-4' }];\nazure('gpt-4');", "1:20 gpt-4 R|2:19 gpt-4 R" },
        { "a.go", "x := map[string]int{}\nm := \"gpt-4\" // \"gpt-4\"\nr := '\"'\ny := \"gpt-4\"", "2:7 gpt-4 R|4:7 gpt-4 R" },
        {
            "a.ipynb",
            "{\"cells\":[{\"cell_type\":\"markdown\",\"source\":[\"\\\"gpt-4\\\"\"]},\n{\"cell_type\":\"code\",\"source\":[\"m = \\\"gpt-4\\\"\\n\"],\"outputs\":[\"\\\"gpt-4\\\"\"]}]}",
            "2:38 gpt-4 R"
        },
        { "README.md", "Use `gpt-4` or gpt-4.", "" },
        { "package-lock.json", "{ \"model\": \"gpt-4\" }", "" },
        { "a.cs", "var m = \"gpt-4\";", "" },
        { "token.yaml", "model_id: h5AUWo0BkIylWTeYT4SU\nmodel: my-model-name\nother_model: your-model-here", "" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Finds_what_is_an_id_and_nothing_else(string name, string text, string expected)
        => Assert.Equal(expected, string.Join('|', Ids(name, text)));

    [Fact]
    public void Markdown_and_CSharp_are_read_on_request()
    {
        Assert.Equal(["1:6 gpt-4 d", "1:16 gpt-4 d", "1:23 gpt-9.9 U"], Ids("README.md", "Use `gpt-4` or gpt-4, gpt-9.9.", "--include-markdown"));
        Assert.Equal(["1:10 gpt-4 R"], Ids("a.cs", "var m = \"gpt-4\"; // \"gpt-4\"", "--csharp"));
    }

    /// <summary>The rows of one question: the scan answers as the settings of a build do.</summary>
    [Theory]
    [InlineData("model: house-chat-2", "1:8 house-chat-2 U")]
    [InlineData("model: house_model", "")]
    [InlineData("model: GPT-4", "1:8 GPT-4 R")]
    [InlineData("model: azure/gpt-4", "1:8 azure/gpt-4 R")]
    [InlineData("other: gpt-4o", "1:8 gpt-4o")]
    [InlineData("viewModel: my-thing-7", "")]
    [InlineData("model: /path/to/model-7", "")]
    [InlineData("model: model-7.gguf", "")]
    public void A_key_says_what_its_value_is(string text, string expected) => Assert.Equal(expected, string.Join('|', Ids("a.yaml", text)));
}
