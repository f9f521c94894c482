using ModelRegistry.Core.Configuration;

namespace ModelRegistry.Core.Tests.Configuration;

public class EmbeddedSettingsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("gpt-5.5", "")]
    [InlineData("=x", "")]
    [InlineData("a=", "a:")]
    [InlineData("Endpoint=http://x:1;Model=m", "Endpoint:http://x:1|Model:m")]
    [InlineData("; Model = m ; Key=k==;", "Model:m|Key:k==")]
    [InlineData("Key='a;Model=x';Model=\"m;n\"", "Key:a;Model=x|Model:m;n")]
    [InlineData("no value;Model=m", "Model:m")]
    [InlineData("Key='open;Model=m", "Key:'open|Model:m")]
    [InlineData("https://x/?model=m", "")]
    [InlineData("--model m --key k", "model:m|key:k")]
    [InlineData("run --a:model=m --flag --b 'c d'", "a:model:m|b:c d")]
    [InlineData("--", "")]
    [InlineData("a -- b", "")]
    [InlineData("x --y =z", "y:=z")]
    [InlineData("=x --model m", "model:m")]
    [InlineData("a=b --model=m = --key=k", "model:m|key:k")]
    public void The_settings_of_a_text_are_found_in_its_order(string text, string expected)
    {
        var found = EmbeddedSettings.In(text).ToList();

        Assert.Equal(expected, string.Join("|", found.Select(setting => $"{setting.Key}:{setting.Value}")));
        Assert.All(found, setting => Assert.Equal(setting.Value, text.Substring(setting.Start, setting.Value.Length)));
    }
}
