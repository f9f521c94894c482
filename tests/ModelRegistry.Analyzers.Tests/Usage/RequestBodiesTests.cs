using ModelRegistry.Analyzers.Usage;

namespace ModelRegistry.Analyzers.Tests.Usage;

public class RequestBodiesTests
{
    /// <summary>A literal that is being typed ends anywhere, in the middle of a key too.</summary>
    [Theory]
    [InlineData("""{"model":"gpt-4o","choices":[]}""", false, true)]
    [InlineData("""{"model":"gpt-4o","messages":[],"choices":[]}""", true, false)]
    [InlineData("""{"model":"gpt-4o","choices""", false, false)]
    [InlineData("""{"model":"gpt-4o","input""", true, false)]
    [InlineData("choices", false, false)]
    [InlineData("", false, false)]
    public void Keys_tell_a_request_from_an_answer(string json, bool isRequest, bool isAnswer)
        => Assert.Equal(new JsonBody(isRequest, isAnswer), RequestBodies.Read(json));
}
