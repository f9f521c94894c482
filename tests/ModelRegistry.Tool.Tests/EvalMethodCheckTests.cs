using ModelRegistry.Tool.Evaluating.Checks;

namespace ModelRegistry.Tool.Tests;

/// <summary>A check can be a method of an assembly of the team.</summary>
public class EvalMethodCheckTests : EvalToolRun
{
    private const string Source = """
        namespace Team
        {
            public static class Checks
            {
                public static bool IsYes(string answer) => answer == "yes";
                public static string WhyNot(string text) => text == "yes" ? null : "it says \u001b" + text;
                public static Task<bool> IsYesLater(string answer) => Task.FromResult(answer == "yes");
                public static async Task<string> WhyNotLater(string answer)
                {
                    await Task.Yield();
                    return answer == "yes" ? null : "late " + answer;
                }

                public static bool IsExpected(string answer, string expected, string task) => answer + "@a-1" == expected + "@" + task;
                public static bool Throws(string answer) => answer == "yes" ? true : throw new FormatException("no " + answer + " here");
                public static Task<bool> ThrowsLater(string answer) => Task.FromException<bool>(new FormatException("later"));
                public static Task<bool> IsNoTask(string answer) => null;
                public static bool Prints(string answer) { Console.WriteLine("printed"); return true; }
                public static bool Waits(string answer) { System.Threading.Thread.Sleep(System.Threading.Timeout.Infinite); return true; }
                public static bool AsksAnother(string answer) => Other.Word == answer;

                public static int Count(string answer) => 1;
                public static bool Takes(int answer) => true;
                public static bool TakesMore(string answer, string language) => true;
                public static bool Generic<T>(string answer) => true;
                public static bool IsTwo(string answer) => true;
                public static bool IsTwo(string answer, string task) => true;
                internal static bool IsHidden(string answer) => true;
            }

            public static class Broken { static readonly int One = int.Parse("one"); public static bool Is(string answer) => One == 1; }
            public static class Generic<T> { public static bool Is(string answer) => true; }
            static class Hidden { public static bool Is(string answer) => true; }
        }
        """;

    private const string Other = "public static class Other { public static string Word => \"yes\"; }";

    private static readonly byte[] OtherAssembly = CheckAssemblyFile.Compile("Team.Other", Other);
    private static readonly byte[] Assembly = CheckAssemblyFile.Compile("Team.Checks", Source, OtherAssembly);

    private string Dll { get; }

    public EvalMethodCheckTests()
    {
        Dll = Path.Combine(Folder, "checks", "Team.Checks.dll");
        Directory.CreateDirectory(Path.GetDirectoryName(Dll)!);
        File.WriteAllBytes(Dll, Assembly);
        File.WriteAllBytes(Path.Combine(Folder, "checks", "Team.Other.dll"), OtherAssembly);
    }

    [Theory]
    [InlineData("IsYes", "", "method Checks.IsYes")]
    [InlineData("WhyNot", "", "method Checks.WhyNot: it says  no")]
    [InlineData("IsYesLater", "", "method Checks.IsYesLater")]
    [InlineData("WhyNotLater", "", "method Checks.WhyNotLater: late no")]
    [InlineData("IsExpected", ", \"expected\": \"yes\"", "method Checks.IsExpected")]
    [InlineData("Throws", "", "method Checks.Throws: FormatException: no no here")]
    [InlineData("AsksAnother", "", "method Checks.AsksAnother")]
    public void A_method_passes_one_answer_and_fails_the_other(string name, string expected, string failure)
    {
        WriteCheck(Check(name, expected));
        Serve((model, _) => Completion(model == "m-base" ? "yes" : "no"));

        Assert.Equal((null, failure), Failures(EvalTwo("--json")));
    }

    [Theory]
    [InlineData("Checks", "IsYes", null, "not method Checks.IsYes")]
    [InlineData("Checks", "Throws", "not method Checks.Throws: FormatException: no no here", "not method Checks.Throws")]
    [InlineData(
        "Checks",
        "ThrowsLater",
        "not method Checks.ThrowsLater: FormatException: later",
        "not method Checks.ThrowsLater: FormatException: later")]
    [InlineData(
        "Checks",
        "IsNoTask",
        "not method Checks.IsNoTask: InvalidOperationException: it returned null instead of a Task",
        "not method Checks.IsNoTask: InvalidOperationException: it returned null instead of a Task")]
    public void Without_a_verdict_the_negation_fails_too(string type, string name, string? forNo, string? forYes)
    {
        WriteCheck(Check(name, type: "Team." + type).Replace("} }", "}, \"not\": true }", StringComparison.Ordinal));
        Serve((model, _) => Completion(model == "m-base" ? "no" : "yes"));

        Assert.Equal((forNo, forYes), Failures(EvalTwo("--json")));
    }

    [Fact]
    public void A_type_that_cannot_be_initialized_fails_each_answer()
    {
        WriteCheck(Check("Is", type: "Team.Broken"));
        ServeAllBut();

        Assert.StartsWith("method Broken.Is: FormatException: ", Failures(EvalTwo("--json")).First, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_that_does_not_end_fails_its_answer()
    {
        var assembly = CheckAssembly.Open(Dll, out _)!;
        var method = CheckAssembly.MethodOf(assembly.TypeOf("Team.Checks", out _)!, "Waits", out _)!;
        var check = new MethodCheck(method, "a-1", Expected: null) { Limit = TimeSpan.Zero };

        Assert.Equal("method Checks.Waits: it took longer than 0 seconds", check.FailureOf("yes"));
        Assert.Equal("not method Checks.Waits: it took longer than 0 seconds", (check with { IsNegated = true }).FailureOf("yes"));
    }

    [Theory]
    [InlineData(
        "\"assembly\": \"none.dll\", \"type\": \"A\", \"name\": \"B\"",
        27,
        "\"assembly\" names no file: there is no \"none.dll\" beside this file. Build its project first.")]
    [InlineData("\"assembly\": \"evals.json\", \"type\": \"A\", \"name\": \"B\"", 27, "\"assembly\" is not an assembly of .NET.")]
    [InlineData("\"assembly\": 1, \"type\": \"A\", \"name\": \"B\"", 27, "\"assembly\" is a number; expected a string or null.")]
    [InlineData("\"assembly\": \"a.dll\", \"type\": \"A\"", 13, "\"name\" is missing: expected a string such as \"NamesTheWindow\".")]
    [InlineData(
        "DLL, \"type\": \"Team.Cheks\", \"name\": \"IsYes\"",
        61,
        "\"type\" names no type of Team.Checks.dll: did you mean \"Team.Checks\"?.")]
    [InlineData("DLL, \"type\": \"Nothing.Like.It\", \"name\": \"IsYes\"", 61, "\"type\" names no type of Team.Checks.dll.")]
    [InlineData("DLL, \"type\": \"Team.Hidden\", \"name\": \"Is\"", 61, "\"type\" names a type that is not public.")]
    [InlineData(
        "DLL, \"type\": \"Team.Generic`1\", \"name\": \"Is\"",
        61,
        "\"type\" names a generic type: expected one without type parameters.")]
    [InlineData("DLL, TYPE, \"name\": \"IsYe\"", 84, "\"name\" names no public static method of Checks: did you mean \"IsYes\"?.")]
    [InlineData("DLL, TYPE, \"name\": \"IsHidden\"", 84, "\"name\" names no public static method of Checks.")]
    [InlineData(
        "DLL, TYPE, \"name\": \"Count\"",
        84,
        "\"name\" names a method with another signature: expected bool or string, or a Task of it, of (string answer), and "
        + "of string task and string expected if needed.")]
    [InlineData("DLL, TYPE, \"name\": \"Takes\"", 84, "\"name\" names a method with another signature: ")]
    [InlineData("DLL, TYPE, \"name\": \"TakesMore\"", 84, "\"name\" names a method with another signature: ")]
    [InlineData("DLL, TYPE, \"name\": \"Generic\"", 84, "\"name\" names a method with another signature: ")]
    [InlineData("DLL, TYPE, \"name\": \"IsTwo\"", 84, "\"name\" names 2 methods: give the check a name of its own.")]
    [InlineData("DLL, TYPE, \"name\": \"IsExpected\"", 84, "\"name\" names a method that takes an \"expected\" text: add it here.")]
    [InlineData(
        "DLL, TYPE, \"name\": \"IsYes\", \"expected\": \"y\"",
        105,
        "\"expected\" is not taken by Checks.IsYes: it has no parameter of that name.")]
    [InlineData("DLL, TYPE, \"name\": \"IsYes\", \"expect\": \"y\"", 93, "unknown property \"expect\": did you mean \"expected\"?.")]
    public void What_is_wrong_is_reported_at_its_place(string method, int column, string reason)
    {
        method = method.Replace("DLL", "\"assembly\": \"checks/Team.Checks.dll\"", StringComparison.Ordinal)
            .Replace("TYPE", "\"type\": \"Team.Checks\"", StringComparison.Ordinal);
        WriteCheck($$"""{ "method": { {{method}} } }""");
        var server = ServeAllBut();

        var run = EvalTwo();

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"evals.json(2,{column}): {reason}", run.Errors, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("null", "null")]
    [InlineData("\"Team.Checks.IsYes\"", "a string")]
    public void A_method_is_an_object(string method, string kind)
    {
        WriteCheck($$"""{ "method": {{method}} }""");

        Assert.Contains($"evals.json(2,13): \"method\" is {kind}; expected an object.", EvalTwo().Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_assembly_that_lacks_another_fails_where_it_needs_it()
    {
        File.Delete(Path.Combine(Folder, "checks", "Team.Other.dll"));
        WriteCheck(Check("AsksAnother"));
        ServeAllBut();

        var failure = Failures(EvalTwo("--json")).First;
        Assert.StartsWith("method Checks.AsksAnother: FileNotFoundException: ", failure, StringComparison.Ordinal);
    }

    /// <summary>Its static constructor would run, and its file would have to be there.</summary>
    [Fact]
    public void Imported_results_need_no_assembly()
    {
        File.Delete(Dll);
        WriteCheck(Check("IsYes"));
        Write("results.json", """
            { "version": 4, "results": { "version": 3, "results": [
              { "provider": { "id": "openai:m-base" }, "testIdx": 0, "success": true, "description": "a-1" },
              { "provider": { "id": "openai:m-small" }, "testIdx": 0, "success": true, "description": "a-1" }
            ] } }
            """);

        var run = EvalTwo("--import", "results.json");

        Assert.DoesNotContain("Team.Checks.dll", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tool_does_not_see_the_types_of_an_assembly()
    {
        WriteCheck(Check("IsYes"));
        ServeAllBut();

        Assert.Equal(0, EvalTwo().ExitCode);

        Assert.DoesNotContain(
            System.Runtime.Loader.AssemblyLoadContext.Default.Assemblies, (System.Reflection.Assembly assembly) => assembly.GetName().Name == "Team.Checks");
    }

    private static string Check(string name, string more = "", string type = "Team.Checks")
        => $$"""{ "method": { "assembly": "checks/Team.Checks.dll", "type": "{{type}}", "name": "{{name}}"{{more}} } }""";

    private void WriteCheck(string check)
        => Write("evals.json", "{ \"tasks\": [ { \"name\": \"a-1\", \"prompt\": \"?\", \"checks\": [\n" + check + "\n] } ] }");

    private static (string? First, string? Second) Failures(ToolResult run)
    {
        var failures = run.Json.GetProperty("answers").EnumerateArray()
            .Select(model => model.GetProperty("results")[0].GetProperty("failure").GetString()).ToList();
        return (failures[0], failures[1]);
    }
}
