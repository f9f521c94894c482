using System.Text;

namespace ModelRegistry.Tool.Tests;

/// <summary>Files that no tool has written: a scan of them ends, and every id that it reports stands where it says.</summary>
public class ScanFuzzTests : ScanRun
{
    private static readonly string[] Names =
    [
        "a.yaml", "a.json", "a.py", "a.ts", "a.go", "a.tf", "a.bicep", ".env", "run.sh", "a.ini", "a.xml", "a.ipynb", "a.rb", "a.php", "a.sql", "a.vue", "appsettings.json", "noextension",
    ];

    private static readonly string[] Pieces =
    [
        "gpt-4", "\"gpt-4\"", "'gpt-5.5'", "`gpt-4`", "model", "model:", "models:", "MODEL=", "--model", "- ", "  ", "\n", "\r\n", "\t", "{", "}", "[", "]", "(", ")", "<", ">",
        "\"", "'", "`", "\\", "\\\"", "\"\"\"", "'''", "#", "//", "/*", "*/", "<!--", "-->", "${", "{{", "}}", "$", "=", ":", ",", ";", "|", ">", "==", "=>", "?", "+", "%", "&", "*",
        "deployment", "in ", "for ", "case ", "https://h/models/gemini-9-pro:generateContent", "\u00e9", "\U0001F600", "\u2028", "\u0085", "\0", "name: ", "value: ", "\"cells\":[",
        "{\"cell_type\":\"code\",\"source\":[\"m = \\\"gpt-4\\\"\\n\"]}", "---", "...", "ollama pull ", "ENV ", "text-embedding-ada-002", "us.anthropic.claude-3-haiku-20240307-v1:0",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_id_stands_where_the_scan_says(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 40; round++)
        {
            foreach (var name in Names)
            {
                Write(name, string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => Pieces[random.Next(Pieces.Length)])));
            }

            var run = Run("scan", "--json");

            Assert.NotEqual(2, run.ExitCode);
            foreach (var id in run.Json.GetProperty("ids").EnumerateArray())
            {
                var text = Lines(Read(id.GetProperty("file").GetString()!))[id.GetProperty("line").GetInt32() - 1];
                var start = id.GetProperty("column").GetInt32() - 1;
                Assert.Equal(id.GetProperty("id").GetString(), text.Substring(start, id.GetProperty("endColumn").GetInt32() - 1 - start));
            }
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_and_long_lines_end_no_scan()
    {
        var random = new Random(4);
        foreach (var name in Names)
        {
            var bytes = new byte[20_000];
            random.NextBytes(bytes);
            bytes.AsSpan().Replace((byte)0, (byte)' ');
            File.WriteAllBytes(Path.Combine(Folder, name), [.. Encoding.UTF8.GetBytes("model: \"gpt-4\" "), .. bytes]);
        }

        Write("long.py", "m = [" + string.Concat(Enumerable.Repeat("\"gpt-4\", ", 50_000)) + "]");
        Write("deep.json", new string('[', 100_000) + "\"gpt-4\"" + new string(']', 100_000));
        Write("open.ts", string.Concat(Enumerable.Repeat("`${", 20_000)) + "'gpt-4'");

        var run = Run("scan", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(50_000, run.Json.GetProperty("ids").EnumerateArray().Count(id => id.GetProperty("file").GetString() == "long.py"));
    }

    /// <summary>The lines as the tool counts them.</summary>
    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var position = 0; position < text.Length; position++)
        {
            if (text[position] is '\n' or '\u0085' or '\u2028' or '\u2029' || (text[position] == '\r' && (position + 1 == text.Length || text[position + 1] != '\n')))
            {
                lines.Add(text[start..position]);
                start = position + 1;
            }
        }

        return [.. lines, text[start..]];
    }
}
