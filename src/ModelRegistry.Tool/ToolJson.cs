using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ModelRegistry.Core.Registry;

namespace ModelRegistry.Tool;

/// <summary>JSON that the tool writes: indented, and readable in any language.</summary>
internal static class ToolJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Stream stream, Action<Utf8JsonWriter> write)
    {
        using var writer = new Utf8JsonWriter(stream, Options);
        writer.WriteStartObject();
        write(writer);
        writer.WriteEndObject();
    }

    public static string Write(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        Write(stream, write);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Array<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(item);
        }

        writer.WriteEndArray();
    }

    public static void ArrayOrNull<T>(this Utf8JsonWriter writer, string name, IEnumerable<T>? items, Action<T> write)
    {
        if (items is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.Array(name, items, write);
        }
    }

    /// <summary>A day as yyyy-MM-dd, or null.</summary>
    public static void WriteDate(this Utf8JsonWriter writer, string name, DateTime? date)
        => writer.WriteString(name, date is { } day ? MessageText.Iso(day) : null);

    public static void WriteNumberOrNull(this Utf8JsonWriter writer, string name, decimal? number)
    {
        if (number is { } known)
        {
            writer.WriteNumber(name, known);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Object(this Utf8JsonWriter writer, string name, Action write)
    {
        writer.WritePropertyName(name);
        Item(writer, write);
    }

    public static void ObjectOrNull<T>(this Utf8JsonWriter writer, string name, T? value, Action<T> write)
        where T : class
    {
        if (value is null)
        {
            writer.WriteNull(name);
        }
        else
        {
            writer.Object(name, () => write(value));
        }
    }

    public static void ObjectOrNull(this Utf8JsonWriter writer, string name, int? value, Action<int> write)
    {
        if (value is { } known)
        {
            writer.Object(name, () => write(known));
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    public static void Item(this Utf8JsonWriter writer, Action write)
    {
        writer.WriteStartObject();
        write();
        writer.WriteEndObject();
    }
}
