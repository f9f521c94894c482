using System.Text;

namespace ModelRegistry.Tool.Initializing;

/// <summary>The files that a registry begins with, as the analyzer package has them.</summary>
internal static class Starter
{
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Starter).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
