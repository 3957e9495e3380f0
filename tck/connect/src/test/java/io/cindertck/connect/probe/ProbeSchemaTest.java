package io.cindertck.connect.probe;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeSchemaTest {

  @Test
  void isASchema() {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    assertThat(
            registry
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(ProbeSchema.text(), InputFormat.JSON))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "request | ~'id':1,'method':'describe','params':{'protocol':2,'kit':'k'}~",
        "request | ~'id':1,'method':'look','params':{}~",
        "request | ~'id':0,'method':'state','params':{}~",
        "request | ~'id':1,'method':'arm','params':{'faults':[{'kind':'busy'}]}~",
        "request | ~'id':1,'method':'arm','params':{'faults':[{'kind':'busy','request':1,'touching':['v']}]}~",
        "request | ~'id':1,'method':'arm','params':{'faults':[{'kind':'BUSY','request':1}]}~",
        "request | ~'id':1,'method':'remove','params':{'kind':'pool','name':'v'}~",
        "request | ~'id':1,'method':'write-between','params':{'volumes':[]}~",
        "answer | ~'id':1,'result':{'protocol':1,'name':'x','abilities':['fly'],'sights':[]}~",
        "answer | ~'id':1,'result':{'volumes':[{'name':'v','sizeGiB':0}]}~",
        "answer | ~'id':1,'result':{'groups':[{'name':'g'}]}~",
        "answer | ~'id':1,'result':{'pools':[]}~",
        "answer | ~'id':1,'result':{},'error':{'code':-32603,'message':'m'}~",
        "answer | ~'id':1,'error':{'code':1,'message':'m'}~",
      })
  void refusesWhatIsWrong(String definition, String members) {
    String message = "{'jsonrpc':'2.0'," + members + "}";
    assertThat(ProbeSchema.problems(definition, message.replace('\'', '"'))).isNotEmpty();
  }

  @Test
  void takesWhatIsRight() {
    for (String request : new String[] {"state", "baseline", "restore", "disarm", "close"}) {
      String message = "{'jsonrpc':'2.0','id':1,'method':'" + request + "','params':{}}";
      assertThat(ProbeSchema.problems("request", message.replace('\'', '"'))).isEmpty();
    }
    String done = "{'jsonrpc':'2.0','id':1,'result':{}}";
    assertThat(ProbeSchema.problems("answer", done.replace('\'', '"'))).isEmpty();
  }
}
