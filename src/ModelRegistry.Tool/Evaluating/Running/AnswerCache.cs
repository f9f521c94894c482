using System.Security.Cryptography;
using System.Text;
using ModelRegistry.Core.Json;
using ModelRegistry.Tool.Evaluating.Clients;
using ModelRegistry.Tool.Files;
using ModelRegistry.Tool.Lists;

namespace ModelRegistry.Tool.Evaluating.Running;

/// <summary>
/// Answers in a folder, each in a file that is named by the hash of its request. A run that was interrupted goes on where it ended, and
/// the same run again costs nothing. The request in the hash has no key.
/// </summary>
/// <param name="folder">The full path of the folder.</param>
/// <param name="isFresh">Whether answers that are there are asked for again.</param>
internal sealed class AnswerCache(string folder, bool isFresh)
{
    public const string UsualFolder = ".model-registry/evals";

    private readonly object _lock = new();

    /// <summary>The name of the answer to a request.</summary>
    public static string KeyOf(string request)
        => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(request)))[..40].ToLowerInvariant();

    /// <summary>The answer; null where there is none, or none that can be read.</summary>
    public ModelAnswer? Find(string key)
    {
        var path = PathOf(key);
        return isFresh || !File.Exists(path) ? null
            : JsonReader.Parse(TextFile.Read(path).Text) is { Errors.IsEmpty: true, Root: JsonObject root } ? AnswerIn(root)
            : null;
    }

    public void Keep(string key, string provider, string model, string task, ModelAnswer answer)
    {
        lock (_lock)
        {
            Create();
            using var held = LockedFile.Take(Path.Combine(folder, "answers"));
            held.As(PathOf(key)).Write(stream => ToolJson.Write(stream, writer =>
            {
                writer.WriteString("provider", provider);
                writer.WriteString("model", model);
                writer.WriteString("task", task);
                writer.WriteString("text", answer.Text);
                writer.WriteString("finishReason", answer.FinishReason);
                writer.WriteNumberOrNull("inputTokens", answer.InputTokens);
                writer.WriteNumber("cacheReadTokens", answer.CacheReadTokens);
                writer.WriteNumber("cacheWriteTokens", answer.CacheWriteTokens);
                writer.WriteNumberOrNull("outputTokens", answer.OutputTokens);
                writer.WriteNumber("milliseconds", answer.Milliseconds);
            }));
        }
    }

    /// <summary>Answers are not checked in: the folder ignores itself.</summary>
    private void Create()
    {
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, ".gitignore"), "*\n");
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + ".json");

    private static ModelAnswer? AnswerIn(JsonObject root)
        => root.Text("text") is { } text && Count(root, "milliseconds") is { } milliseconds
            ? new ModelAnswer(
                text,
                root.Text("finishReason"),
                Count(root, "inputTokens"),
                Count(root, "cacheReadTokens") ?? 0,
                Count(root, "cacheWriteTokens") ?? 0,
                Count(root, "outputTokens"),
                milliseconds)
            : null;

    private static long? Count(JsonObject root, string name)
        => root.Field(name) is JsonNumber number && number.TryGetInt64(out var count) && count >= 0 ? count : null;
}
