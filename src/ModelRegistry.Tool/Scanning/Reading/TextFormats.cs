using System.Collections.Frozen;
using ModelRegistry.Core.Configuration;
using ModelRegistry.Core.Text;
using ModelRegistry.Tool.Scanning.Files;

namespace ModelRegistry.Tool.Scanning.Reading;

/// <summary>From the name of a file to its format, and from its text to the texts in it that may be ids.</summary>
internal static class TextFormats
{
    private static readonly FrozenDictionary<string, TextFormat> ByExtension = Table(
        (TextFormat.Yaml, ".yml .yaml .prompty"),
        (TextFormat.Json, ".json .jsonc .json5 .jsonl .ndjson .code-workspace"),
        (TextFormat.Notebook, ".ipynb"),
        (TextFormat.Markup, ".xml .html .htm .csproj .fsproj .vbproj .props .targets .config .xaml .resx .plist"),
        (TextFormat.Python, ".py .pyi .pyw .bzl .star"),
        (TextFormat.Script, ".ts .tsx .js .jsx .mjs .cjs .mts .cts .vue .svelte .astro"),
        (TextFormat.Braces, ".go .rs .java .kt .kts .scala .swift .c .cc .cpp .cxx .h .hpp .m .mm .proto .fs .fsx .zig"),
        (TextFormat.Mixed, ".dart .groovy .gradle .php"),
        (TextFormat.Hash, ".rb .pl .pm .r .jl .ex .exs .nix .gd"),
        (TextFormat.Dashes, ".sql .lua .hs .elm"),
        (TextFormat.Hcl, ".tf .tfvars .hcl .nomad"),
        (TextFormat.Bicep, ".bicep .bicepparam"),
        (TextFormat.CSharp, ".cs .csx .razor .cshtml"),
        (TextFormat.Prose, ".md .mdx .mdc .markdown .rst .txt .adoc .tex .vb"),
        (
            TextFormat.None,
            ".csv .tsv .svg .lock .map .snap .log .diff .patch .css .scss .less .po .pot .srt .vtt .sum .pem .crt .ics .eml .arrow .parquet .bpe .tiktoken"
        ));

    private static readonly FrozenSet<string> Unread = FrozenSet.ToFrozenSet(
    [
        "package-lock.json", "packages.lock.json", "npm-shrinkwrap.json", "pnpm-lock.yaml", "composer.lock", "go.sum",
        ".gitignore", ".gitattributes", "codeowners", "models.schema.json", "evals.schema.json",
    ]);

    private static readonly FrozenSet<string> Papers = FrozenSet.ToFrozenSet(
        ["license", "notice", "authors", "changelog", "readme", "copying", "changes", "contributors"]);

    /// <summary>The format of a file.</summary>
    /// <param name="name">Its name, without its folder.</param>
    public static TextFormat Of(string name)
    {
        var lower = name.ToLowerInvariant();
        if (Unread.Contains(lower) || lower.Contains(".min.", StringComparison.Ordinal))
        {
            return TextFormat.None;
        }

        if ((lower.StartsWith("appsettings", StringComparison.Ordinal) && lower.EndsWith(".json", StringComparison.Ordinal))
            || lower is "local.settings.json" or "launchsettings.json" or "host.json")
        {
            return TextFormat.Settings;
        }

        var template = Path.GetExtension(lower) is ".tpl" or ".tmpl" or ".j2" or ".jinja" or ".example" or ".sample" or ".dist" or ".template" or ".erb" or ".gotmpl"
            ? Path.GetFileNameWithoutExtension(lower)
            : lower;
        var extension = Path.GetExtension(template);
        return Papers.Contains(template) ? TextFormat.Prose
            : template.StartsWith(".env", StringComparison.Ordinal) || extension.Length == 0 ? TextFormat.Lines
            : ByExtension.GetValueOrDefault(extension, TextFormat.Lines);
    }

    /// <summary>Whether a key alone makes no id of its value: in code and data "model" means many things.</summary>
    public static bool NeedsShape(TextFormat format)
        => format is not (TextFormat.Yaml or TextFormat.Lines or TextFormat.Hcl or TextFormat.Bicep or TextFormat.Settings);

    /// <summary>The texts of a file that may be ids.</summary>
    public static IReadOnlyList<FoundText> Read(TextFormat format, string text, IdFilter filter, CancellationToken cancellationToken = default)
    {
        if (format == TextFormat.Settings && ConfigurationReader.ObstacleTo(text) is null)
        {
            return [.. ConfigurationReader.Read(text, cancellationToken).Select(configured => Unquoted(configured, text))];
        }

        if (format == TextFormat.Notebook)
        {
            return [.. NotebookReader.Read(text, filter, cancellationToken)];
        }

        var collector = new TextCollector(text, NeedsShape(format), filter);
        switch (format)
        {
            case TextFormat.None:
                break;
            case TextFormat.Yaml:
                YamlReader.Read(collector, cancellationToken);
                break;
            case TextFormat.Lines:
                LineReader.Read(collector, cancellationToken);
                break;
            case TextFormat.Markup:
                MarkupReader.Read(collector, cancellationToken);
                break;
            case TextFormat.Prose:
                ProseReader.Read(collector, cancellationToken);
                break;
            default:
                CodeReader.Read(SyntaxOf(format), collector, cancellationToken);
                break;
        }

        return collector.Found;
    }

    private static CodeSyntax SyntaxOf(TextFormat format) => format switch
    {
        TextFormat.Python => CodeSyntax.Python,
        TextFormat.Script => CodeSyntax.Script,
        TextFormat.Mixed => CodeSyntax.Mixed,
        TextFormat.Hash => CodeSyntax.Hash,
        TextFormat.Dashes => CodeSyntax.Dashes,
        TextFormat.Hcl => CodeSyntax.Hcl,
        TextFormat.Bicep => CodeSyntax.Bicep,
        TextFormat.Json or TextFormat.Settings => CodeSyntax.Json,
        _ => CodeSyntax.Braces,
    };

    private static FoundText Unquoted(ConfiguredText configured, string text)
    {
        var (start, end) = (configured.Span.Start, configured.Span.End);
        var isQuoted = end - start >= 2 && text[start] == '"' && text[end - 1] == '"';
        return new FoundText(
            configured.Text,
            isQuoted ? TextRange.FromBounds(start + 1, end - 1) : configured.Span,
            configured.Meaning,
            IsData: false,
            NeedsShape: false);
    }

    private static FrozenDictionary<string, TextFormat> Table(params (TextFormat Format, string Extensions)[] rows)
        => rows.SelectMany(row => row.Extensions.Split(' ').Select(extension => (extension, row.Format)))
            .ToFrozenDictionary(row => row.extension, row => row.Format);
}
