using ModelRegistry.Core.Json;
using ModelRegistry.Core.Text;

namespace ModelRegistry.Core.Configuration;

/// <summary>Finds where the settings within a JSON string stand in the file. They are asked for in the order of the text, which is gone through once.</summary>
internal sealed class PlaceInString(string text, JsonString item)
{
    private int _read;
    private int _position = item.Span.Start + 1;

    /// <summary>The value's place; the whole string where escapes in the value do not let that be told.</summary>
    public TextRange Of(EmbeddedSetting setting)
    {
        for (; _read < setting.Start && _position < item.Span.End; _read++)
        {
            _position += text[_position] != '\\' ? 1 : _position + 1 < item.Span.End && text[_position + 1] == 'u' ? 6 : 2;
        }

        return _position + setting.Value.Length < item.Span.End && string.CompareOrdinal(text, _position, setting.Value, 0, setting.Value.Length) == 0
            ? new TextRange(_position, setting.Value.Length)
            : item.Span;
    }
}
