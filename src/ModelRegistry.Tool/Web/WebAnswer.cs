using System.Net;
using System.Text;
using ModelRegistry.Core.Json;

namespace ModelRegistry.Tool.Web;

/// <summary>What an address answered.</summary>
/// <param name="Address">The address.</param>
/// <param name="Status">The status.</param>
/// <param name="Content">The body.</param>
/// <param name="Wait">How long the answer asks to wait before the next request; null where it does not say.</param>
/// <param name="Location">Where the answer redirects to; null where it does not.</param>
internal sealed record WebAnswer(WebAddress Address, HttpStatusCode Status, byte[] Content, TimeSpan? Wait, Uri? Location)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a successful answer.</summary>
    public string Text
    {
        get
        {
            try
            {
                var text = Strict.GetString(Content).TrimStart('\uFEFF');
                return text.TrimStart().StartsWith('<')
                    ? throw new ToolException(
                        $"{Address.Shown} answered with a web page instead of JSON: "
                        + "check the address, and whether a proxy or a sign-in page answers for it.")
                    : text;
            }
            catch (DecoderFallbackException)
            {
                throw new ToolException($"{Address.Shown} answered with something that is not UTF-8 text.");
            }
        }
    }

    /// <summary>The JSON of a successful answer.</summary>
    public JsonValue Json
    {
        get
        {
            var document = JsonReader.Parse(Text);
            return document.Errors is [var error, ..]
                ? throw new ToolException($"{Address.Shown} answered with invalid JSON: {error.Message}.")
                : document.Root;
        }
    }
}
