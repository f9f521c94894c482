namespace ModelRegistry.Core.Tests.Json;

/// <summary>Each row: a text with mistakes, what remains usable of it (<c>?</c> is lost), and the errors, one for each mistake.</summary>
public class JsonRecoveryTests
{
    [Theory]
    [InlineData(
        "",
        "?",
        "1:1+0 the file is empty: expected a value")]
    [InlineData(
        "  // only this",
        "?",
        "1:1+0 expected a value, found the end of the file")]
    [InlineData(
        "/* open",
        "?",
        "1:1+2 the comment is not closed before the end of the file")]
    [InlineData(
        """{"a": 1 /* open""",
        """{"a":1}""",
        "1:9+2 the comment is not closed before the end of the file")]
    [InlineData(
        "True",
        "?",
        "1:1+4 expected a value, found 'True': write true")]
    [InlineData(
        """]{"a": 1}""",
        """{"a":1}""",
        "1:1+1 expected a value, found ']'")]
    [InlineData(
        """{"a": 1}}""",
        """{"a":1}""",
        "1:9+1 expected the end of the file, found '}'")]
    [InlineData(
        """{"a": 1} {"b": 2}""",
        """{"a":1}""",
        "1:10+1 expected the end of the file, found '{'")]
    [InlineData(
        """x {"a": 1}""",
        """{"a":1}""",
        "1:1+1 expected a value, found 'x': strings need double quotes")]
    [InlineData(
        """
        ```json
        {"a": 1}
        ```
        """,
        """{"a":1}""",
        "1:1+1 expected a value, found '`'",
        "3:1+1 expected the end of the file, found '`'")]
    [InlineData(
        "\"models\": []",
        "\"models\"",
        "1:9+1 expected the end of the file, found ':'")]
    public void An_error_in_the_file_as_a_whole(string text, string usable, params string[] errors) => Verify(text, usable, errors);

    [Theory]
    [InlineData(
        """{"a": True, "b": None, "c": NaN, "d": undefined, "e": gpt-4o, "f": 1}""",
        """{"a":?,"b":?,"c":?,"d":?,"e":?,"f":1}""",
        "1:7+4 expected a value, found 'True': write true",
        "1:18+4 expected a value, found 'None': write null",
        "1:29+3 expected a value, found 'NaN': JSON has no such number",
        "1:39+9 expected a value, found 'undefined': write null",
        "1:55+6 expected a value, found 'gpt-4o': strings need double quotes")]
    [InlineData(
        """{"a": 'x', 'b': 2, c: 3, 4: 5, true: 6}""",
        """{"a":"x","b":2,"c":3,"4":5,"true":6}""",
        "1:7+3 strings need double quotes",
        "1:12+3 property names need double quotes",
        "1:20+1 property names need double quotes",
        "1:26+1 property names need double quotes",
        "1:32+4 property names need double quotes")]
    [InlineData(
        """{"a":: 1, "b": 2}""",
        """{"a":1,"b":2}""",
        "1:6+1 expected a value, found ':'")]
    [InlineData(
        """{"a": , "b": }""",
        """{"a":?,"b":?}""",
        "1:6+0 expected a value, found ','",
        "1:13+0 expected a value, found '}'")]
    [InlineData(
        "[1; 2, tru, 3]",
        "[?,?,3]",
        "1:3+1 expected ',' or ']' after the value, found ';'",
        "1:8+3 expected a value, found 'tru': strings need double quotes")]
    [InlineData(
        """{"a": 007, "b": +1, "c": .5, "d": 1., "e": 1e, "f": 0x1F, "g": -, "h": 2026-06-26, "i": 1e+, "j": -.5, "k": -01, "l": 1.e5, "m": 1}""",
        """{"a":?,"b":?,"c":?,"d":?,"e":?,"f":?,"g":?,"h":?,"i":?,"j":?,"k":?,"l":?,"m":1}""",
        "1:7+2 a number must not begin with zeros",
        "1:17+1 a number must not begin with '+'",
        "1:26+0 expected a digit before '.'",
        "1:37+0 expected a digit after '.'",
        "1:46+0 expected a digit in the exponent",
        "1:53+4 a number is written in decimal digits",
        "1:65+0 expected a digit after '-'",
        "1:72+10 expected a value, found '2026-06-26': it is not a number, and strings need double quotes",
        "1:92+0 expected a digit in the exponent",
        "1:100+0 expected a digit before '.'",
        "1:110+1 a number must not begin with zeros",
        "1:121+0 expected a digit after '.'")]
    [InlineData(
        "{\"a\": \"\\d\\u12G4\\x\\é\\😀 C:\\temp\\q\", \"b\": \"x\ty\u0001z\"}",
        "{\"a\":\"\\d\\u12G4\\x\\é\\😀 C:\temp\\q\",\"b\":\"x\ty\u0001z\"}",
        """1:8+2 '\d' is not an escape sequence: write a backslash as '\\'""",
        """1:10+4 expected four hexadecimal digits after '\u', found '12G4'""",
        """1:16+2 '\x' is not an escape sequence: write a backslash as '\\'""",
        """1:18+2 '\é' is not an escape sequence: write a backslash as '\\'""",
        """1:20+3 '\😀' is not an escape sequence: write a backslash as '\\'""",
        """1:31+2 '\q' is not an escape sequence: write a backslash as '\\'""",
        """1:43+1 control characters must be escaped in strings: write \t""",
        """1:45+1 control characters must be escaped in strings: write \u0001""")]
    [InlineData(
        """
        {"a": https://x.y/z,
         "b": 2}
        """,
        """{"a":?,"b":2}""",
        "1:7+5 expected a value, found 'https': strings need double quotes")]
    [InlineData(
        """{"a": foo({ "x": 1 }), "b": 2}""",
        """{"a":?,"b":2}""",
        "1:7+3 expected a value, found 'foo': strings need double quotes")]
    public void A_value_that_is_none(string text, string usable, params string[] errors) => Verify(text, usable, errors);

    [Theory]
    [InlineData(
        """{"a" 1, "b": 2}""",
        """{"a":1,"b":2}""",
        "1:5+0 expected ':' after the property name, found '1'")]
    [InlineData(
        """{"a", "b": 2}""",
        """{"a":?,"b":2}""",
        "1:5+0 expected ':' after the property name, found ','")]
    [InlineData(
        """{"a"}""",
        """{"a":?}""",
        "1:5+0 expected ':' after the property name, found '}'")]
    [InlineData(
        """{"a" "b": 2}""",
        """{"a":?,"b":2}""",
        "1:5+0 expected ':' after the property name, found \"b\"")]
    [InlineData(
        """{"a" = 1, "b" => 2, "c": 3}""",
        """{"a":1,"b":2,"c":3}""",
        "1:6+1 expected ':' after the property name, found '='",
        "1:15+1 expected ':' after the property name, found '='")]
    [InlineData(
        """{"a": 1, "b": {}, "a": 2}""",
        """{"a":1,"b":{},"a":2}""",
        """1:19+3 the property "a" is given twice""")]
    public void A_property_name_or_colon_that_is_wrong(string text, string usable, params string[] errors) => Verify(text, usable, errors);

    [Theory]
    [InlineData(
        """
        {"a":
         "b": 2}
        """,
        """{"a":?,"b":2}""",
        "1:6+0 expected a value, found \"b\"")]
    [InlineData(
        """{"a": 1 "b": 2}""",
        """{"a":1,"b":2}""",
        "1:8+0 expected ',' or '}' after the value, found \"b\"")]
    [InlineData(
        """
        {"a": 1
         "b": 2
         "c": 3}
        """,
        """{"a":1,"b":2,"c":3}""",
        "1:8+0 expected ',' or '}' after the value, found \"b\"",
        "2:8+0 expected ',' or '}' after the value, found \"c\"")]
    [InlineData(
        """{,"a": 1,, "b": 2,,}""",
        """{"a":1,"b":2}""",
        "1:2+0 expected a property name or '}', found ','",
        "1:10+0 expected a property name or '}', found ','",
        "1:19+0 expected a property name or '}', found ','")]
    [InlineData(
        "[1,,2,,,3]",
        "[1,?,2,?,3]",
        "1:4+0 expected a value, found ','",
        "1:7+0 expected a value, found ','")]
    [InlineData(
        "[,1]",
        "[?,1]",
        "1:2+0 expected a value, found ','")]
    [InlineData(
        """[1 2 "x" {"a": 1}]""",
        """[1,2,"x",{"a":1}]""",
        "1:3+0 expected ',' or ']' after the value, found '2'",
        "1:5+0 expected ',' or ']' after the value, found \"x\"",
        "1:9+0 expected ',' or ']' after the value, found '{'")]
    [InlineData(
        """{"a": 2,50, "b": 2}""",
        """{"a":2,"b":2}""",
        "1:9+2 expected a property name, found '50'")]
    public void A_comma_that_is_missing_or_one_too_many(string text, string usable, params string[] errors) => Verify(text, usable, errors);

    [Theory]
    [InlineData(
        """
        {"a": "gpt-5
         "b": 2}
        """,
        """{"a":"gpt-5","b":2}""",
        "1:7+6 the string is not closed before the end of the line")]
    [InlineData(
        """
        {"a": "gpt-5,
         "b": 2}
        """,
        """{"a":"gpt-5","b":2}""",
        "1:7+6 the string is not closed before the end of the line")]
    [InlineData(
        """
        [{ "on": "2026-07-02 },
         {"b": 2}]
        """,
        """[{"on":"2026-07-02"},{"b":2}]""",
        "1:10+11 the string is not closed before the end of the line")]
    [InlineData(
        """
        { "on": "2026, "source": "x" },
         "b": 2}
        """,
        """{"on":?,"b":2}""",
        "1:17+6 expected ',' or '}' after the value, found 'source'",
        "1:30+1 expected the end of the file after '}', found ','")]
    [InlineData(
        """
        {"a": "see [1]
        , "b": 2}
        """,
        """{"a":"see [1]","b":2}""",
        "1:7+8 the string is not closed before the end of the line")]
    [InlineData(
        """{"a": "he said "hello, world" to", "b": 2}""",
        """{"a":?,"b":2}""",
        "1:17+5 expected ',' or '}' after the value, found 'hello'")]
    [InlineData(
        """["he said "hello" to", "x"]""",
        """[?,"x"]""",
        "1:12+5 expected ',' or ']' after the value, found 'hello'")]
    [InlineData(
        "{\"a\": \"x\n",
        """{"a":"x"}""",
        "1:7+2 the string is not closed before the end of the line",
        "1:9+0 expected ',' or '}' after the value, found the end of the file: the '{' in line 1 is not closed")]
    [InlineData(
        """{"id: "gpt-5", "a": [1]}""",
        """{"id":"gpt-5","a":[1]}""",
        "1:2+3 the property name is not closed before the ':'")]
    [InlineData(
        """{id": "gpt-5", "a": [1]}""",
        """{"id":"gpt-5","a":[1]}""",
        "1:2+3 property names need double quotes")]
    [InlineData(
        """{"id"": "gpt-5", "a": [1]}""",
        """{"id":"gpt-5","a":[1]}""",
        "1:6+1 expected ':' after the property name, found '\"'")]
    [InlineData(
        """{"on": 2026-07-02", "a": [1]}""",
        """{"on":"2026-07-02","a":[1]}""",
        "1:8+0 expected '\"' before the text")]
    public void A_quote_that_is_missing_or_one_too_many(string text, string usable, params string[] errors) => Verify(text, usable, errors);

    [Theory]
    [InlineData(
        """[{"a": 1, {"b": 2}]""",
        """[{"a":1},{"b":2}]""",
        "1:10+0 expected '}' before the next item, found '{'")]
    [InlineData(
        """[{"a": 1 {"b": 2}]""",
        """[{"a":1},{"b":2}]""",
        "1:9+0 expected '}' before the next item, found '{'")]
    [InlineData(
        """[{"a": 1, "p": {"x": 1, {"b": 2}]""",
        """[{"a":1,"p":{"x":1}}]""",
        "1:25+1 expected a property name, found '{'",
        "1:33+0 expected ',' or '}' after the value, found ']'")]
    [InlineData(
        """{"models": [{"a": 1, "tiers": {}], "b": 2}""",
        """{"models":[{"a":1,"tiers":{}}],"b":2}""",
        "1:33+0 expected ',' or '}' after the value, found ']'")]
    [InlineData(
        """[{"a": 1], {"b": 2}]""",
        """[{"a":1},{"b":2}]""",
        "1:9+1 expected ',' or '}' after the value, found ']'")]
    [InlineData(
        """[{"a": 1}}, {"b": 2}]""",
        """[{"a":1},{"b":2}]""",
        "1:10+1 expected ',' or ']' after the value, found '}'")]
    [InlineData(
        """{"m": [{"a": 1}}], "b": 2}""",
        """{"m":[{"a":1}],"b":2}""",
        "1:16+1 expected ',' or ']' after the value, found '}'")]
    [InlineData(
        """[{"a": {"x": 1}}, "c": 2}, {"b": 2}]""",
        """[{"a":{"x":1},"c":2},{"b":2}]""",
        "1:19+3 expected an object, found \"c\"")]
    [InlineData(
        """{"m": [1, 2}, "b": 2}""",
        """{"m":[1,2],"b":2}""",
        "1:12+1 expected ',' or ']' after the value, found '}'")]
    [InlineData(
        """[{"m": [1, 2}, {"b": 2}]""",
        """[{"m":[1,2]},{"b":2}]""",
        "1:13+0 expected ',' or ']' after the value, found '}'")]
    [InlineData(
        """[{"m": [1, 2}, "b": 3}, {"b": 2}]""",
        """[{"m":[1,2],"b":3},{"b":2}]""",
        "1:13+1 expected ',' or ']' after the value, found '}'")]
    [InlineData(
        """[{{"a": 1}}, {"b": 2}]""",
        """[{"a":1},{"b":2}]""",
        "1:3+1 expected a property name, found '{'",
        "1:11+1 expected ',' or ']' after the value, found '}'")]
    [InlineData(
        """{"a": {"x": 1}, {"y": 2}, "b": 3}""",
        """{"a":{"x":1},"b":3}""",
        "1:17+1 expected a property name, found '{'")]
    [InlineData(
        """{"access": ["api": "waiting", "codex": "waiting"], "b": 2}""",
        """{"access":{"api":"waiting","codex":"waiting"},"b":2}""",
        "1:12+1 expected '{' before the first property, found '['")]
    [InlineData(
        """[{"id":1}, "a":1}, "b":1}, "c":1}, {"id":2}]""",
        """[{"id":1,"a":1},{"b":1,"c":1},{"id":2}]""",
        "1:12+3 expected an object, found \"a\"",
        "1:19+0 expected '{' before the property, found \"b\"",
        "1:28+3 expected an object, found \"c\"")]
    [InlineData(
        """{"a": ["x": 1 }, "b": 2}""",
        """{"a":{"x":1},"b":2}""",
        "1:7+1 expected '{' before the first property, found '['")]
    [InlineData(
        """{"models": [{"a": 1], "b": 2}""",
        """{"models":[{"a":1}],"b":2}""",
        "1:20+0 expected ',' or '}' after the value, found ']'")]
    [InlineData(
        "[1, 2}",
        "[1,2]",
        "1:6+1 expected ',' or ']' after the value, found '}'")]
    [InlineData(
        """{"a": 1]""",
        """{"a":1}""",
        "1:8+1 expected ',' or '}' after the value, found ']'")]
    [InlineData(
        """{"a": {"b": 1], "c": 2}""",
        """{"a":{"b":1},"c":2}""",
        "1:14+1 expected ',' or '}' after the value, found ']'")]
    [InlineData(
        """{"a": 1], "b": 2}""",
        """{"a":1,"b":2}""",
        "1:8+1 expected ',' or '}' after the value, found ']'")]
    [InlineData(
        """{"a": 1}, "b": 2}""",
        """{"a":1,"b":2}""",
        "1:8+1 expected the end of the file after '}', found ','")]
    [InlineData(
        """{"a": [ "x": 1 }], "b": 2}""",
        """{"a":[{"x":1}],"b":2}""",
        "1:7+1 expected '{' before the first property, found '['")]
    public void A_bracket_that_is_missing_mistyped_or_one_too_many(string text, string usable, params string[] errors) => Verify(text, usable, errors);

    [Theory]
    [InlineData(
        """
        {
          "models": [
            {
              "id": "a",
              "p": {
                "x": 1
            },
            {
              "id": "b"
            }
          ]
        }
        """,
        """{"models":[{"id":"a","p":{"x":1}},{"id":"b"}]}""",
        "7:7+0 expected '}' before the next item, found '{'")]
    [InlineData(
        """
        {
          "models": [
            {
              "id": "a",
              "p": [
                { "x": 1 }
            },
            {
              "id": "b"
            }
          ]
        }
        """,
        """{"models":[{"id":"a","p":[{"x":1}]},{"id":"b"}]}""",
        "6:19+0 expected ',' or ']' after the value, found '}'")]
    [InlineData(
        """
        {
          "models": [
            {
              "id": "a",
              "access": { "api": "x" ],
              "z": ["a", "b"},
              "y": 1
            },
            {
              "id": "b"
            }
          ]
        }
        """,
        """{"models":[{"id":"a","access":{"api":"x"},"z":["a","b"],"y":1},{"id":"b"}]}""",
        "5:30+1 expected ',' or '}' after the value, found ']'",
        "6:21+1 expected ',' or ']' after the value, found '}'")]
    [InlineData(
        """
        {
          "models": [
            {
              "id": "a"
            },
            {
              "id": "b"
            }
          ,
          "tiers": {}
        }
        """,
        """{"models":[{"id":"a"},{"id":"b"}],"tiers":{}}""",
        "9:4+0 expected a value or ']', found \"tiers\"")]
    [InlineData(
        """
        {
          "models": [
            {
              "id": "a"
            }
            {
              "id": "b"

          ],
          "tiers": {}
        }
        """,
        """{"models":[{"id":"a"},{"id":"b"}],"tiers":{}}""",
        "5:6+0 expected ',' or ']' after the value, found '{'",
        "7:16+0 expected ',' or '}' after the value, found ']'")]
    [InlineData(
        """
        {
          "models": [
              "id": "a"
            },
            {
              "id": "b"
            }
          ],
          "tiers": {}
        }
        """,
        """{"models":[{"id":"a"},{"id":"b"}],"tiers":{}}""",
        "2:14+0 expected '{' before the property, found \"id\"")]
    [InlineData(
        """
        {
          "p": {
            "x": 1,
            "y": 2
          "q": 3
        }
        """,
        """{"p":{"x":1,"y":2},"q":3}""",
        "4:11+0 expected ',' or '}' after the value, found \"q\"")]
    [InlineData(
        """
        {
          "p": [
            "x",
            "y"
          "q": 3
        }
        """,
        """{"p":["x","y"],"q":3}""",
        "4:8+0 expected ',' or ']' after the value, found \"q\"")]
    [InlineData(
        """
        {
          "p": ["x", "y"
          "q": 3
        }
        """,
        """{"p":["x","y"],"q":3}""",
        "2:17+0 expected ',' or ']' after the value, found \"q\"")]
    [InlineData(
        """
        {
        "p": {
        "x": 1
        "y": 2
        },
        "q": 3
        }
        """,
        """{"p":{"x":1,"y":2},"q":3}""",
        "3:7+0 expected ',' or '}' after the value, found \"y\"")]
    [InlineData(
        """
        {
          "m": [
            {
              "id": 1
            },
              "id": 2
            },
            {
              "id": 3
            }
          ]
        }
        """,
        """{"m":[{"id":1},{"id":2},{"id":3}]}""",
        "5:7+0 expected '{' before the property, found \"id\"")]
    public void The_layout_tells_a_missing_bracket_from_a_wrong_one(string text, string usable, params string[] errors) => Verify(text, usable, errors);

    [Theory]
    [InlineData(
        """{"a": 1""",
        """{"a":1}""",
        "1:8+0 expected ',' or '}' after the value, found the end of the file: the '{' in line 1 is not closed")]
    [InlineData(
        """{"a": [1, 2""",
        """{"a":[1,2]}""",
        "1:12+0 expected ',' or ']' after the value, found the end of the file: the '[' in line 1 is not closed")]
    [InlineData(
        "{\"a\": {\"b\": [1, 2\n\n",
        """{"a":{"b":[1,2]}}""",
        "1:18+0 expected ',' or ']' after the value, found the end of the file: the '[' in line 1 is not closed")]
    [InlineData(
        "{\"a\": 1\n",
        """{"a":1}""",
        "1:8+0 expected ',' or '}' after the value, found the end of the file: the '{' in line 1 is not closed")]
    public void A_bracket_that_is_never_closed(string text, string usable, params string[] errors) => Verify(text, usable, errors);

    private static void Verify(string text, string usable, string[] errors)
    {
        Assert.Equal(errors, JsonText.Errors(text));
        Assert.Equal(usable, JsonText.Print(JsonText.Parse(text).Root));
    }
}
