/**
 * Written by `tsx bench/fit/fit.ts cl100k`; how good it is: bench/fit/REPORT.md.
 *
 * @since 0.1.0
 */
import { vocabulary, type Vocabulary } from '../vocabulary'

/**
 * Estimates tokens of cl100k_base: GPT-3.5 and GPT-4 of OpenAI.
 *
 * @category vocabularies
 * @since 0.1.0
 */
export const cl100k: Vocabulary = /*#__PURE__*/ vocabulary({
  name: 'cl100k',
  layers: [
    { axes: 0, step: 1 },
    { axes: 3, step: 3 },
    { axes: 4, step: 3 },
    { axes: 5, step: 3 },
    { axes: 6, step: 3 },
    { axes: 7, step: 3 },
    { axes: 8, step: 3 },
    { axes: 9, step: 3 },
    { axes: 10, step: 3 },
    { axes: 11, step: 4 }
  ],
  adder: (tables) => {
    const { symbols, histories, units, codeUnits } = tables
    return (piece, state) => {
      const end = piece.length
      let before = state[0]!
      let history = state[1]!
      let group = state[2]!
      let total = 0
      let i = 0
      // two units a round take six sevenths of the time
      for (; i + 1 < end; i += 2) {
        const own = symbols[codeUnits[i]!]!
        const next = symbols[codeUnits[i + 1]!]!
        const symbol = own & 255
        const second = next & 255
        total = (total + units[before | symbol]! + units[history | (symbol << 8) | second]!) | 0
        before = histories[group | symbol]! | (second << 8)
        history = histories[(own & 0xf00) | second]!
        group = next & 0xf00
      }
      if (i < end) {
        const own = symbols[codeUnits[i]!]!
        const symbol = own & 255
        total += units[before | symbol]!
        before = history | (symbol << 8)
        history = histories[group | symbol]!
        group = own & 0xf00
      }
      /* eslint-disable no-param-reassign -- the next piece goes on from it */
      state[0] = before
      state[1] = history
      state[2] = group
      state[3]! += total
      /* eslint-enable no-param-reassign */
    }
  },
  packed:
    'DGZIV?>ZU;Db3YAXZ5;URZ~T2^5b3R3?335T44EA^*Y2?=*7=AW4WW`BBa*9PUc(Q(D+e8HcPAb)[H>ZL58[BDa^aT1(@KR,8edF</<@M[9@B7]X' +
    '^A_~@94AN0.0M8ANg=Xab12Hg`*7+?0OG+PWc]OXGZHY4)Hd5L+M+>~DPbd8cZKWV4TJ,5N2K_I)HL:,]BOScED9e-==:?C4[aUNTf.?g::0`X:B' +
    'H`9JU:R[B<IG.WDMDYV0Xf*e,8TPfCdG>`]/)D6_?_`RC]a=Z:f:d@<EDJ6,AXCZ~.*`3_[MdS8Bba2BVgd]dUVLPaH+W=?PQU;5LV;EMKS+9G[=' +
    'd6TR80NH+Y:/O)O6O0HZ(_QVF+I0~.QYRV@+A4[bON@@7,>>BZ@@TQO`E1;LHXE5K7T=Q2)1B[7bK7H^P1R61J`*SfYXGZ`//<@9.-:Y3+B)<PK;' +
    '4E_=@g,0MJOWXR-(Ca796JNKNBYI-V)a;2U_/2?`O(I?,7QY~KeXJXHEN6X~A1FU<RScb3QHbf52XK3]GXcQ:</K./UW++>;>(VLHZE@_^JAe207' +
    '06>TX`M=61>8b<;?5+0U;g4>,OER*;P^+YfZP->Gd:Af9^~HID+<]^0]=dS=4NUEI1+=BUbQ:8VAL~4L8df^+7EIUVENTf][D/+dQ`:F9W91gd+Y' +
    'D7egNS+ZBVMY*S[1,7AeT9U<PSEAQXASNbY^Db_7?F:Z519I`2I-(<FD/8HXZ*O[SD*P)P]^NL46,[</5@.O@dOSMYMSQ-ReZ>IW;RGPa=U5)3,F' +
    '~L0__89Z?gVOVd,1/CHa3Ng1Tg3<~K1O^(SA)9PS1`9=I[LCF7?<f2YP8L?OFIA:WbbK=NVJ3,;HYKG_L2?;?@JKVdIX`7AHJA+I(KJM0@L.g?.X' +
    '0)K/GL;B*5]J(O573=.HY^,99b3]87P2),[Z8*ATc8eS(L~cSTU-WW+GQa]e6>W-Na-`O([.^H]EK6dc.Z/23]B*S>6T@_92~PD;aLDXCN]?LMKI' +
    'f<>~g<JPLTF1P~TG~C28D2?b_`<F]O`.a:A@J/UBaH-~)BN@Xd(KFUZ>PL]G)cXb1=3;Z-KQT_-.Q;R5d+VDd~cS]7ILEP;?9B`2;@=-CSV<TEJg' +
    'a,b:>0>P=8H60gVXL.[FCE?)-<WBN:O[a-GBMI;5`LI2?0d`CCYVd,):JYDA8:[-EPAVVeLQ+^;)`TT:^0fKdT(*IdZ0b++b?`P]K(<Q)9D]7M?,' +
    '5A]6[[X9;=)K[?[YFG03Jb80P`=CU;Tg6=^X04Z9GMfI=2f])]Ze6:dC0V>dYE>IC^E5Vg^Q`0fHd/RMH=X+.BB,`/4J7c2D19/HMY:X5/]e:(DV' +
    '+-f?<>Ke:PD05=A9>IX-TC:H9+g;91C,_1ESI8F7-aG092JME/HR5=-R9MIFUAKf]aBC;+4(WG7fAV)>UPL]MRfP8HTe?*CW.]c.UXbPCAWa>dW(' +
    'NWSJC0_Q[~GI]`fJOT,J6^EQY5`7S0(W2O37.VZ0gfR[eZ~<SJ_<06Y=RW5]767Wd*/<50XR4],7LD3c~0,N+;@F?PZCRY2]WQMf3~~YgcK()4RD' +
    'P;QB9fKc5O/W*_:~~5)+7>6([aQYYFf:1E-/5fE_)D+,Ie<=*M=S/4/K.>*EMbK@:0K--[@b<Q=F[AbQ=~^TG4.FY;ZJZG[XUbLT3(gJ/]IJ`Id^' +
    'XXfR:^>Zd=M<]^1A.089<+M_@R^1_V;<TfJLd_gfER7ET+_:AG@M,_V^1-FHTbX=QP5O(F_5e7)IHNV30aV=^dRKVRKDWS@;~VaS)F75STHFIC+-' +
    '?NOYMW7/A(<`6>PYU+*]Ef(T3Wb:6~1=J)1/BA.`:6ES?MA9=9dSMNe;,2f@L>3X+T@NSd;7MM2~*bAID[<JP4Q=7dXEc15AaX[J]Q(>;^gbFEY,' +
    '<3MBVI=8NW~X*1g]Rg]f^C-6,0S(]?ObNf@C-T+GK7]Bg[UDgHEOA6-a(cT]KLAZ`D>+(,[:,WKJX-c`cU8,~GYXR7WL0QOg=VD)I(>[^_M@RUab' +
    '1OXD6NX7_/BUS?:EJ*94X_^?AaOD,<+T?H_5*7LA)f*/ed?;;Q)(BdU2+@7gXYG;@7(T1;JJGO3XRM)4,FY/QE)-e6DWZ)B8T9B6JO7DVd;D[~~>' +
    '4HX]B2+,7b)7D:/gL1444=M1+B8X0g+b?P@c=R9O9~d2/T~OV-W.VKdgUDDPLHG8BK1985IG4LPO=B;LA[Y-gM^b(R*+5_1SJS`?=>E43`M5U9=f' +
    'L-4EJg9SA-KYb_^VPG9NE6QM@aBQ]AAX8CQ40/TOR~.WA?NWWPfEOE/S3GSJY8/BQBQB((:DUF~88OL,/_=CA>;fL.f~39A=)6cOd^-OXE=5~U[f' +
    '5LJ<)H+UbW+NY0?=eR`+=F2HN6X]G0~ZI3[DU@RXTAV6gR)VKUK*=9=aQ.(QQOb+2DX7dZ,U>G2Z<1Q+LQ@.I/DOJ8-OBX+*_dC.P*GP</[~bJ`V' +
    'Hg,b]Q~B[4FKC2@8c4QP.fVZEUe_?YEYC-`HQOe<AaSM/TEgN7J+dUVaN2Z5fGUB`?Eb`P3LWKXdF]-2d97+OLB1KO8M*^92~<<~_`~dGf><G8+S' +
    '*M6]0HMNCKLcCSW@++Y_=S0M1668@_*NQ:g`(QXLZ[0E3GM+LW;>(aeD-@IB2a>-d5Y^01BQb4E[8@J?FM(E)-8TH225HV.-GL+`:3P</[[),84*' +
    '82)E=QJWf~QNaC<SJX9^./X1R+<JLJ:EV6V~+/W/L7^`X~BfPf[H^BY=W._@NKWegJ]:ZOc`_1<HL`6e_AcK7O]W>8[*;/O8.`51=4;LA6DG]]:9' +
    'C1H]S,-fdGaBM8cA>9FO+(-eRO1QO43@@f+d;=):5.V:I+HN<NK,+:8GQ;O[fV.SHb2^:8M3T5A5CY<ZaHX,MfGHJ+*::7Eb-95STV]GVd4FWK4_' +
    '11=RIL(eFd8fQX8(<P;UT<,d>:*Me]2Ed@A<DWB+DH/@@@b(Ub]P1?U=OPE6KX(Ue~AE?NBcK-6ND=V;g_f*6:8=5U>5-Y`aEX/0cT+9_J:EcPS@' +
    '7f3T*Sc>71Mgc0d7cR=9T(KE/9fZ(8Q9<^:JE9__C-_8?.DN:~A=6VKf72@I<4LaX/)O3HW04)J[bA5[f.?KIU^F1=I6?dD:IDK=?<,[L4-DXR7H' +
    'bgRS73(H9FG^~USb0;G2V/N4R3;@XI=g1>DORBa)HaP7H_()^14^FT,QJ7bVL]T(N3OUF>GC*Q7GRAA`@C_VAH2;(W,68O.]U88GA/4OHWQS]J~<' +
    'JA9Fb47-]^.U?]S><RZS7L>0_BSZ3a=>O7[M)-?PcGRFdO7/ZR@)E~TN).6U@0L6Z_<N]cAeM>;Q/;C-*~bQW5Z_-;>W*NH-:4>b_;]9V5@GTN0B' +
    '<<OX<,N^53.2X,DEg>D*BX10a`^_Uf0C4`9+MUGK6CBX>@?O*[BT`d_7;_JA9<C7ac/+JS7V~gSWKdfARRU=)a?5AQ,/I`+6R8X(aaJMa:/X;[7T' +
    'b@VBcFb:KPN7bD[F8R5>QfcMR[5XbW*=D`2I6R/gMSN1BYHWOXge9(~7^485NM]1ES0?.1P?A9e~?_U57e]W2~9KS:K~fa6E8V3?b*BG[aF;a_IA' +
    'B=_)VdE(e32LdV<AOT~f5XU0ae)a0MI/,PYE5^44-QKYVd-D?A<)0*:>]W^G_GfcZH?:SIGc0:T86G=<cPV?H93F@(;Q(g67CD`PA0(UB:`2?^F(' +
    '`Z.`J7(_A`~N^e~AQ3aU]GeKEUddSS9(ZM=CQ>a)b.:J9;H9^)+_(-E^>_)XA)A;@)*?*Z4NGR//PB~GQ3fR0)1:C0L/`52eE7a_6gE<OB8cG2LX' +
    '`O8BGaRHfV8QDP.YX,UC>(@@eJ?*SLK5eG;>Q,2[dM-EI_D.(e>P<_E1-RG>AXEC4BDb0SIEG/>FH559BVV`Z)H;3IPM),W7:@,f(fG*6Q,KMY7I' +
    'f=bf[F;Ia~c7<V?g/=/U>C`>YGgA1LKD-+P2N>C,G/RC-b*BWJ,dYK;eg3PR~PPU-JfF5)N:[3NI(1~HTKZM?aUaPLN/GQUYc-^1IJ=5<b7/LY,U' +
    '9XJW~^d*24~?0TQL_~*`HV~eNM8M*H4(:~W<4;OB48cRd1c/4CPO5+-/0;F0-S[WAfa?eV@N0)=CZQLY*MR.YGF<C*]ES9TUAD[4DJS_feJG?YcT' +
    'EBJ*eM>~APc?N369@Kg5dT82f8XJL/1=7fWYgOZRf)C5>-IaV.9d~)>5(<~?VUG/^_-HTMNcQ?L]`V,3]))^6/:,<8@c[@3[`:?G-@IZ;A@>L7*)' +
    'Jb)^VB91C`F*`F9..7=Eb/c.U.WML;QZHf<ZK<70J)?Pa6N/JP1~.J,7~LU0==4.Bg<R?-gHSJ7DK2eQNR26R??8]:.N=<Q*9-KCbMKa,P(/-*aH' +
    '*7~7Z++38W+22:aU)VT0A.+a>PfT._<-R~QW^FQLR[~4<00Q5:=4?)X,17C4,FMRQ9cY],P,.f=?3AF=S9(=McDfLd09>:,TKA]G5Z(0I4T5^J7<' +
    ':6]ed?[[ZO@Cb.K84W,IX28;AY.T0,SYa@~FW8C>8`G07P**a-OXRF<=[Z6KV1*S87b-M92NOPO4Y?B+-D4FeB8CS11/g].SMD]0:I*<SK5bd`K8' +
    'OdAR,g(4C<FI<X6BK+^[cM@8Bf(J1-E5WMF3DJN9AH-N_B=7@ENN*AF^9g;4^@.5BM>EXU+?5eY:=THKJ.*SPHI`-2JS/Ue^E;<cc2+)OgGS(e4+' +
    '1d8Jb_?=`6*.4D^aC4Hf[2+Te+(7gVEJW[H2;O3QG4BBc02(MQ6g;-=RD<6B5*M2e2T6+9RF91C+>HaY6JgG]<<Y^2]]:WAY91VSQQ6+RScWR?2R' +
    '[_.`bKR+;VPE]6TOCaJZ)`VVN^4BN__dJJH;gcfT*3@[W@9DDI`=48SI1A8K;~U5[ORU3FF([a.KK1.Z;@66`_3d<6eX]ea;1PPO:15b4/E)PQF*' +
    '*62c1O=>?Z5c(,*Rf<MPa3TR~9FUY,*3La=NWB,-1OW>-I+a*A<@H17JSae1<Ed1>J]gJ_OI=:<+gH9LcA_P5^^K+/S/dCAM0081:XFHO-H3UHdU' +
    'G]BMg~KU`d=8)d+;N~9Q41H4.=d?.<,,6709(K14G8(:M,7@g81XId^,O3>1F7.X=HJLHg@56-.=bbI((ZDFGLeYb8<GG*Xc?DJ).)N?GAGRZS=]' +
    '89ZU6FB6.G18V*Q(aH3YX~Y-O6`>GH69K1VW9J0;RHOcDH>H.?:^b2,[`LaDL/JM;B67=B6W~]WfaIZP;;HRYNMYZ^QQ?5*`VB*[Oa:,QSR.7Md?' +
    'R;cBO[-D^8W,gQga,-d7..,fG)/-2V+CC^3N*QbMUK[):S2+/0DVPXBU_g3T-cYYAZNPbFNFN~DM.Z:8dFQL8EIA7TSTZ~(Y:F^aVDc72f~cN^~Z' +
    '*3JDT~,[Lc*Z9P^)@)3g)2.+U?WaE7Y/T/1RF44CDL*(J?CP^YVUC0CU?^W9-AdVfIMDI^;.4SB:JOQd:@89__5YUac2_+,aQ.bcDU6B,dTbbfO>' +
    'PdgZ32`LP(R5)d<QTUYN4`N7Rd9X5bRRITJ)J1G.Z8N+e`P)f+;W=?[Te4/WI[:TNKe?VU8~0RfPEXfZ9QBaQ+H4/GA252WA>Q+e`fI-F,M[XUJM' +
    '18/`cGE)>0FQe9Z.eb],R7d?+:S~.~Yd,`N:`M/9XF60XU8A(H]S?~,Qf19_DFUK@Ic6Ve(,*YUa@/2dJL_[Q.f?SSI6`SPF.N4Ua_R<;@_A~ZS/' +
    'C^Bd,Y],6S]BHP]^S5_,]@TK?+241ZfMVT,7?Qb5f`5fJS=>@g:M[C23-g6S3~VF68;>W:d*7GY+=H]P<P5ZQ2)ZN3bdgeSX`WS[[?C??X7AE6De' +
    '*V7SF^~5LW+ID[?7ZF.>Sb:cT1XB5Q5GJCDMRNbc]cG4c6.c(-M)@Z~YBW?M~cOIb^YU9`f7BYY=?54bUP*-I_^-]MN3CWTUT2eUA>AIVVb<3eba' +
    '(B~[X(3~C^[~T3RIF]9E-JYVIEB/F27BP7T1_d]_@BNV-N5,L_OV<1VZ-/:CZ-3W~0YgL/K;TRM2MQg==Rb=5;]II`~f8BaFdTJWR4b(gV?e`R]N' +
    '0,;=)aZMeMTGa),8Q321QT)JGLg?;OFOQ]S<433ZP6D0_0SH<f1*KHe,<7IV->>G`@(QYU_FKeY@5e:6SSa[7:^SVT*NRD(TQSZS*?;JgFI9(.Pc' +
    'E@E1Y*a._;(5HT/HBgQTaYYP~+V[*9K0.Za1*FPg:SQ7fY-[5gC6CCIELS1OIcaL;NSYM9(@5@;(C8RJIDGTIIa^E,K-B0.?_CYYLH5]]e+.^<ZG' +
    ',N1*Y?E+5,S`90VOOZ38/RB)/_-TaKVG=D]X<RTTdb2@O-eJ<Q7?[V~g3d--aFOO_WBe+?SC5;XHJY87F-,RP=b166ObTWF/4[<bY`)d-eMag,M~' +
    ')`+N9Y~GHcG)3K`T[:~WZG~Ae<3LGgN/M=dI)I=:?dg>)~L8@BJ8AN)d=I8Wde-B4^9-gS>bgS1)X4a(?bX_`ag9T>:=bG[LTFQA/^^**_KN37E8' +
    'VLTg_S,J>B4**b[Ke2^C[D(O;7aeeYQL~2-GN(;4=(5H)6<1TY=b(AN8/B9eD2+WUS]/25fc?7;Nbb=4MYX6TW_SMR3D_GTF@dK(R1]C4;;fNKHL' +
    'O33WdPP=6AQZ^,eY74B]KfFYB14/>>2V7FA2Ab_O8M~~ZZ)OP0]0g^ObTQILWI:^:UVJd+f)WS)9`[L@4ccE~H>U9d1_NP]Y<c1@V9Z/A,<-3[0d' +
    'PH1**ET*K1Z.X3QGI@6EQ/7T^7=0.?7;fG_UFREU,2Ve74L/)BO^9+<f7Zg~X30g8<`D(ISEBD[A?ET^_Ad1O~f?5Q.SWBKB<NH1/[>S,7(0/@3(' +
    'MR/b1O/b<`=I<=QO>~ccA4NT<?cSa_EK)fX=)BXXP(:Ua)?V3b^Y9OaW-7@f/:PZ<VI4Zbb@[9T3HG8EQ:U1abOK.XOPYPUL+[4c]3[Je:</K*3Y' +
    'UUD7b(J=g?O-a=.69/[0C/9FBBCVgLQGX[XfI9QAMg7[)A[;U9RTU]:YP^3?=LFS_5VE0W(X_GC8b;g1QWFGGFL~c-?^3DNDd;,@g-HcZVd8T~E2' +
    '-*JD4`gYO_UE)abJg7G3+18*,R38ZCZJCeW2EbZIDdI,FD]KEWB>(?f?G:2,XN~1:~:7(>Z-5)T4ET5c/5EA?5M2N-@[]aO(e@f2.ZUFA@~f=cVS' +
    '555g2VM)/DSEO*a/f*d;?f5Q[7g_>];6Be@N^X[22bPZVV5OWa>aM1e_gOC+BYL133K<I2.4S9T=I1e<O;FBS@Q^VeHgPddEaWMUaX[~e)A]^IOO' +
    'MQHV[,*./>)4XALC0AV<]]GQcY:ED+C/c)3TD9^:Uf<U**S.KGKJPcDB/*J.[+,LAE3A56]JbQ2C;9.Z.VZ.`<+O+b7B>g:</YA]6RYa/]RQ:;VD' +
    'PP`C5f::`fV4^GZKfO)VI0EULD09f]~DG^JQgM-,)V7CdZAVe7g6(5U`.WPO**;;WN+8C4aTF[F83Xe)AQf82C`1J6HfaOEZG5U592eMa5G,W8`K' +
    'CbBL,LX,fND1YCG[F-:WcU<H`@[=e2UJYA;7YC*S=b.QTUd.3CLW,6EC./Q;[AMT8@EK+<7/Hd8+:469:EZ(IG;;79F<2g5@H:1YGW/FDHAg1b==' +
    'dTXe]A<fY0(),J/;HHI~?4~LE`)9+)e~004=:cWbKa~de.U^~-c7G<_>A[3J0Rc*(27QF~-52I7[XC]7)9+af<a[*=9``X~(Z~F3,SSJK4]ERGge' +
    '0.O8/R^-`T]Y3RN9WB~JgD^V+Fb-<L>K^5G0C)ONUT~(KJ7>D3A5<@[--H1++J/CfZ[5O,(5dTFJ4*3Dfb6AU(G-U;gKK`J7<aKaMd>)GNNgI6A?' +
    'd8-gBW4>/<OJ6Z14eM[7eICE[G_RFH7+5D7T<_WM]BG_2^fZ?(<Y50@.=~UN~13PEM<B+JDd6?eK;4-a`5]>`R;<_;YLCPX8JCLbAMPg`,HTSD+,' +
    'b9*^a:d6M+V-BV]Qd~(Q,Q*>6ZSa[d<B)H4@*@eGaYYaa91@[M^N<U0-D0OON-+T1`ZC)cdT<[`BX?C,4;+4=[KNIDUUJ+];L3~R;]SM<-:D)J_+' +
    '5J(Q)?M:A;JVc..g><+:T;dc`/I)_d(ZR[S8;NG,/^CU/[8TIPfRY`EM?+K>N3RZJXPWD=-9b]E)V?]*@REU<2D;?VSQ]@G1+CMPb@D)BO8ePNMH' +
    'D89_NUEOMb-PeZ<J`B9F;QS7V?8PTKLBR.BS(?S^=@787Re`g),3GYK0>fLT7PG8Q`D,PIB1YX^(`_e3DFbD=fBV>(Y/<R57SdcZ`?GR==70F?d2' +
    '+OR^QSEUTC1TOR-SZ[ScgeH]^KURcOfDf?~~<SLK-:(_WP^PN_4cORP3Z_).8KI+e`ZDI.[c<V*1ISSKL`C^O//P4dbM`;)M<C^GgSNF`*^G1<-f' +
    '0Q)+Afb)W[_;-RZZ?5*TI>3M<a0,Q;4]GKHSDA[-a35^WO<;+1POB<A)W:X4Fe++4B=(5/29`,?dGL~50Q6548~[7C28]17F2:H:)LZ9-`.8;1Sc' +
    '2/]4]<f_BONEbND?3Cg7d]I9=E.*>WL9^0CS4IRb5/<;Kbd3g=CS0ZI<+A6dR*0gZ13R@(E6fV9=O:dEf.:`7Y(T/S;Zb0g/f4TQ:K*K,@;8MAMV' +
    '(@.RCY~KFVdb~aEcD~g5)JW0c(LM5T_eJ09Oa.57d)1;T-[eW4LW~B2EgITBeP<3`7Ua@T]A4d8XA*NVdD8T4O:X^VT^M42>4?HY+RZB*V].2BV~' +
    'a94X50KbcCb,SX2/FgeZ+9I7]6G~>,<<:4VZ;](3D8U,W[).ET;RcG)3,ScZC4Q)/ZA7]]F7LP?eW1N-Va9R^3c`fNda4A**<H5T3LS1`?C,+W+]' +
    'fZ(1DVRWFda]:37/B`6W).:(C9UYCN@OXB;fQ<W?_V~d@*NKNFA@6,(H8:WW`L9B(VgT,ZV~<IT;dM5I>beI]>0EB+M>`4?ISLO,5+2/)MVW*2*0' +
    '*[ODGPM1WCW+_T?b]2CBF<*0HJM@A]2XL,5;FJe^]:~8d^]0d8+`b*K6`S[*SIW).0)?1T^R+Y9.T>d=+CF53_d(^<Gg,e@.1PFg.J(=]5;g<.B=' +
    '^>(N/()7M?Rd.X*`-Ue.TG=ae8gEB1E828.g*92OBMV@K_U)*PGU:XFP3BS(A]89P;TWbK5>T`.>AT1b1`I`ge8B=KZ)V.`NRaZef]*c+N:b-3gM' +
    'Q>1CBa]a1Vc>fY,O;U38:_TZ:83DWWBW~f[8^g`VK/5g`_-8Q~VDdF-+Gd=<e1ZDM`=4R990VR/DWIg.7TQ1a2?=TP<`9>]ZY<8GB3U,IIHD85Xg' +
    ',*,49HS2DRc/V;KK-67_FZ~8-6/X4_XRZa87CZCH86D@;]7QKg)4aYKT^P84J/E-PUC9MBXIfbd79WFLUdL;RNJfKP~:`b-1gIgLT4V5MYg=I5g)' +
    'M)FN7)4?_4c]aAGAB6KDN,(Y6aOK8Q0J8+1)0[8/0:DcM)W:J3;?(2aJYIa7f<64YOfR]~>D5Q[c)2@d[E<;6A(If9,fB?EbBJ~?Y~.90K-Be[9Y' +
    'e9ecC5Gg_gP~VCUU]W-?(YC^U:~bM=;IN47Ac.@C[U?f:2aS/VG<Y5`SCIOZ,_~@7X3eS-+d0c]:<~5YF<=F[,R_R+~C7(S7K:0WbGQ,IaKVMfL6' +
    'Z>KO2-`gDC/7[I_~-N.ENGJ=e@[Q>g+UNfIRF8=27Bg*^6QM0>84]LL=a7^5aAMLBI2]A)_9`0[*g/-VWG2/ERF(*CWD0A3~HfbC~P~Q2OI/A+9I' +
    'KgEAO>1HR;Y_NcdeWRT?-WLa@P>cT0Hb8WAR:gZE(3.N<>LG-`de8=.E;ADZ_*Q;9V7;5Kb>g~GX^Vf-740G+<6)ASO=@U3^/J]MJgZ`X9Haf`.7' +
    '2</CJ[^*(/J<3g~IB/gcZPQN?_Lf2B/[SF,*[6,_-`2<*S3XXIYN*677>[-*-)^)NI=>KK2c<d_4bOWcUage?1:TV5cQaE=:JdcU5^e]O+B7f;H(' +
    '?gY?M~.I6CYJ~~V]M/.]@B[;)ZC>GcDZ.FFa<MPTZU>[6*XebFe;`<^_4C_?fLbZLZJ*e:,JdD<@5e,2+F=;;+=/:2^cf+/f;AP>75L,M/O.AYXX' +
    ':bH@DE/6Xb_UVWgc1f<(S4CW[=.V[/5RFOcY+,FT-=WY.<gS[REU9BQ<bfZ8~.9-?+Y8_KECO7<^<@P*G6L~@9QaI.-4<-^HVMQTLJ5a3e7=30I;' +
    'B5+:2NR~A?DPMY34_7~,LB+5LN.MCVZJ(CfgP0?cN5Z@CQEaL>U+eC37:[2.fC;F0ZcKM?B`/O9~P,OQR:?`?19V2T_Bf],I=+2I6+.3)QCPRD6b' +
    'S^e<1V3TUS?S[7gP^@<E[VLSQIPKT~S6V7:E^@BdC)dDQ~M2N3O<[f?F6Qe<L+HAZ<^4;~^^Q3N[R>D+SC.U^9LVG(ed8egfLZF>dSNHHP.]@:H[' +
    'Z]5^0A<5;^EFCO_S?RX0:[*+ENC3~:UIXGaQ@0Rb</0gdL2KN-IgCL^/*;F-b:S:DTf7Q:Y1Uge]@(>.dYf~=dIP?EQT1>CFg@)=JPeA:>YXE=>c' +
    '>fS<M/THf6-;0ZZ:`0XBV4^;7245,]H<46d4W=:4_RAEY]MP8@c]P9PZ6W*>>>`FV[=>*>Xb2d.WPT+L_XZ=D_7gJP;HSK[3]=X/b>^AO/.KJH4H' +
    'g.Z~H+,eM5b2CEK:I(KfB)*XFZTWEU(S==S;Xb93?AM(TgQ0(OT_ZcS7=(eRR~g)=;@)2KYTZ<XcaSdcS]fNg2ET8Yc~QK<Pe`G,;/TeD4F=,<I-' +
    '66?A59Z~E:1(L@CFA3a9UO7290395(P5SU9JCIVL:.L^H@3)E_N<4bX`E9W2/KW+Le_/U_V^<::4-7S<2(ZT2^=SDN]W;*.@eTVYOc[NU<Qa[~_W' +
    'A*KPCJ5[[S8GFe:d0*b^0)b<~4aBR+EL.D3*AU1gPXM1f2V4UN])C<g,Vd+=5:CDQYCMSO4~bXFG]J^Q6YL`~EbH1GR]DI5K^fN?PEc7951~XD(d' +
    'g/YJ.Q3(JJ=@LMW0F9f*eZ8b-bA3dffeE=^7fNe@SD>MV3RDVBM([4<a]/UY8^~V?a1~I@e=U.-b-]ZKaAH?BFGb6?/[,E`F.)JQE;6XW;5MIRg?' +
    'b[+fT_G3[Pb;7*`WZX`K^/^SL8DJ_2EAVZOZK-OLW<dZTgb9[=ATaLOf7RL11Y4ZD<4b*`W4_M)OPG>2;OL6g1S]50~;c)EZ([_NV4T>YSU6/NCa' +
    'c2MW7?8>69GD,`7XGcZU+N~::E-^YSKO93_@HPFPC(B0fZXKJ?N2SG])PAOYLW*PP^6=`b]0;P1Fd][JRa?beA;K2M7~?DgZ[`/C2I;5UGde)^40' +
    ';bH@+[~8gB9K2Z(2J0H]ME:*I.N+<^(1FQ9^/H_70Ye,UPaFVN4W3<3AENb3[`=e))K[]PL<<KA(/G_3.?Ba8+8[-OD~K,NNIc:f/(eLZAWKbMgU' +
    'DYVVC`7E[MLa)FQU[*,HA1.d:76b<B-O0F^RYJ7:TMAKH^HHVH/0?C/W_W*8=-NLe;fR6*fCSP^33740QVXb:c).,I2:<15E3Y.fQ,=0g,MMA951' +
    '/:gfZSCYAFZF;-4<>0^E3QPf/+U]cA,8=`8f,?c)NR+3^;`Bd[Q<@Y@Z*/AT8JX]_4ML/3C_4C.3B0J`<NVa>Z8V[AdDXMfd]7_d*8a_=`RTA>2c' +
    'X)?d7a3)d9S4RTYa-N07.C@]7VKBECSVfJ(eM8-@d1WF[~>>C+L+Q2G:TDFeDH`9*?EK1A*>++=_0e`J3+ccN4QE16X4WF0A@U0<U;E+N0*_ZYB)' +
    '=1=+VT]K-G.4S)EA55aLOG6MX~>E:Q:+,BfgA*^<4IDZ`(XXf,_5[8:cV2<=10eGBfd0L;5?.OS)*E>]K6MCY*1*d);Y3)PDF=g><0CAKPP+)^^5' +
    '>=`MQQ:NK+00a6Vg[BbO)+=MD+?C4CUI6a6,X@:/5XJF66UC4bG0:8)81M05G6.cTaM;0,e?Y1Z/+_Z??H:7GUAbS:EWdTNb>1g03S),2/MJR`fG' +
    'P_=ebTY1KZ(<3eEHAKN<-X00=gFJ0]E,dA.Ia?WT8D811_?W*F^4IA>5`PHI(62,_O(4KO)a,3Y*4AYDc<fRI/FdA3LdS],R*1g<9Cae(f9)=IQ8' +
    '_g`b,2G?X^L*J-b9[N:0H7G+C_7W_UbN(E_R?FXZdN~(cSTgBXO;?+2RKD60SKT0e*3L</K>@aP9<cGSM.*b63GI,7H-0NM(5*5b^F9NBO.FKYJ*' +
    'VTZN6AY~Z<D@D506A1=KfI;.8(56bM71**`WGKU<CbSOLF21BS>97->3SHe00~9I9fNe1CM/N>+)9`P,]S`/OeC,TG5-T,;ccE*GfLQ=J<K972OI' +
    'KJa[KVFI<HCaNRI`-)Bg_21H(HXP-:g`4H]C62S,EL_]G2/Z]RV,P*+7ASIYgQ]@(B;064OQd1]M5,F7bUaKH[M4W~CPOD(c*V7Q)O]GS<dfVN>[' +
    '9c_)IW8fFd,eEAe5_V0VT(ZO992+.WNb=HC[fR]-@6K5@^9J6R3WYES;*:B[Z.f1B53(1Lgg5D?gc03HbS(gPM5?)GPGd7<QcYPNF[9)2ZB^=RC)' +
    'Q5,,6R,Z60WPUOL(g;(S8D1aM+Z^?>UIIJU^7M<)9]^TIG2<S_0F~.T7>/W8<C_:g.8H/ITGU,_T@9TE]HU1H8~`4(Cc5GN618<gJ(=]D_5C?.YR' +
    'f^fB@>^8NUf=5?d6OcV5<dO2Ke>*5Y.TDUg]fE73K.dcd6G5;_F-:I9-MP(QBXDSUF*~4~T9_RgE<eK~@RbS/BT>ER?4_(HX*8EK)W@SdPGQ?*L)' +
    ':*NSSFU1G5/R;@gEGCGba<NS>/+I,~WUCZgKgeLLR6CJOUQAX.SY~e4I`+1:[7,41;XCEYV-R4~R5_fQ9]~6^P?-3:?N`OY;1*?d=NDMET/1UG.0' +
    '<AQ5+E.f:BMbGIEK_J`.B^adZ2:8P.>]8YLN9C.YA>?7;>N>(JVdT[Af4@.T_+U3LO<(UUIC~W+48S.;>L8_fF<3FKM5g*57H4O2TZacVa-7cSYK' +
    'HJB?fK@2]6NQ@1IO_e2EI@,9cEIS4;_5g<9Le*E:IG[>^W?LeI;2:*CEd]4(88K_;0H^E4A[1A)_,Pf^+,ebT8a8R@[U5.1??4b).700[?6(4_I~' +
    'a+HGf28<-3;WAFYZ(TB?da1XReIa)ADOW]F@LgeD]>^3QX+W2V9D@~ZBD@+FZ-`-3SLAQNc10I71-[d);CYU5>:_/04.Ub:Z6L7VQ.`MVUD?-RF<' +
    '2D1GZW?@<C-cP^N4/4M=FCZ?eQANFIU/d~1HTR[ND>=]e)P1NQW~gO]09XIWZBQZW3GK=5D+cIHD<D:AdD6ZbJdHQE~)BDJ6B0e5V)8-=gX<)5P5' +
    'HL[/Y9b5A(I-^IE8+fW?5;FKBgLKA[PTBP0OD3[KZJ~DT:Y-/.6-*@/dQGQVZ48ZegROgSSSIU2b*-PUU;60.NTYR52JHV:-4<<8f<fZ/YIV2>,[' +
    'A4(.4;B=->HQJIb@,8)~Dg2eR6S49^HGY9Me86[8?a1PZbb[>a6PCYd.R8TbV0ZWJ6`I+`.dC32ZE[084=K7LaPb)dZY[Kf12A`_=f0*77T@G8=P' +
    'Qe=*3A:,:;BTW5DS`~N6J<E=bZ2RV.KJT;8H0g5XfX(ERf1PP[a5YU?INc23Eg+)RUG*O.9Z*310R[O]W?dRcYB*?`O<HG0C53Eg5IQEbgWHD2R8' +
    'a[EUL`]:`=L6~YRc+P6SgcJe7C[RedHD(+e=E/^J4G1gUba>LX1@P`LVC~C)^a-^VfMC)c*IVX^)c83XGa[>X3*=8~`KdFe<CA9</6ALN3D)6)Qe' +
    'gDRQYeK_=MS-9d3+[07>7E-`R2X(ba7/Ia*713X<H*~VT4[fP<)fQ~:1.9832dJLSdHT3NVZOF,SF7ZL5RA~XKE3ceF>Z6?A-)G,TW02OBPAK^g;' +
    'a,fG,)FHRXT+b7LTRWXLW1;5U=UX/I78X??cEXWd@)2/DfM6<D>`?aJ-;d4bMJP./6aMe8G.N-+d`e5QA_S`:CJVJ++cXM1KXZ+4IZ;-6::H:122' +
    '/S_5R22T91BLOTQ6g6LO>cGCRN*~^(/I-@+MS/Vf25,PRS`MgI?X20Q:f*@_>9([7@cV705[a7:*6Y]PL[7UgMY]B?Y3Se1Ue]]R3T9TPD4`H`PG' +
    '(P.e,ceAH74>3*c(_TW-3<38eE9BG+1;,FGg[O85D0@9W1f37b^1~-6)aYS5Y.+WL)F(^+Fd]EN@aWfP3E8bK`L,fgERW/~H-;O>X@F3aHV.R]IV' +
    'a;fGR7U,+/FYDN4W:L9d8PK47I7Y(L9_0RP*?,ELd(-X`R(>`/ag48~3J?N_Z5?]^aC;:BS6dXE1a:cJ+bX-2OCW>+,.CK<_f*=PXCQL)L5<4NHU' +
    'D,TDR2?HN][R?C+C55KSM^c1eDdL[9M52X2)RVV:H(29K8<[)2ZKL6[H2U,A@R521;0S5T=Q.K1493*4^<)4V2Z_+4[FY-V?XJ-E),NIA6d_~L)1' +
    'QTX~UFEc[YNI~5MMZ^.(WSC:KFO*dO75GYU,.IKLJ`9(>GE]XS0?_,ODQL)XDeS(:-YAJ(WCR_THF(1AOZ41FVQAHI)G_8cF[B3dA34V_Z197CQ?' +
    '2,^WE@L*=Lg82Jb.+Z3@A_;UCH3*WVb2Q`FYc)=@aa7@e-H>b-+A76@*3_<0c4aNK@9RC@]A.TS?W?[NUYV[S34KO(,94gG+-F;Y2~Vd0dN]A5^K' +
    'H`R=M~,G2DS3XeIY6W-NWJHNUdgZ`bc~S>YE599cOQ+L_N@2*b-*EK;K-)ATC<^ZQ>fS.3@NT6GR~?TT9fE2LZX/0O=[VgOPSI0-P/BNf>6a<R^2' +
    'T*+A1f/EeMGb?B,fL>7B+e1;0?WX>+O<,=@(5A0U2X@_=C]H(SKg<ZU@U],<J7PL3+(O5,3(I~9]I5NgK-a.5()C-]?XG,_U:9X*e/d7Rc.,fKac' +
    '6JL(V^>WI329?)ND`90UM-C_4N`aWM~=.8^EWU@WgWcZ+c46HOag.`^VYRD1=dLAGJL,_^P5C-/US5O[)NQ.Ug[b(X:<Y)W_eT5);JFEMJ0~;,e0' +
    '+NNG^(L6<G//@BR^4IDd<K7Ig:9A<;3@9e^ePd<E9Ke0/=~A5MFLP[bDTH*:,c17OfV;WG_aOFeW,5/(2),@8<_8Kd1;L-D32[c~f)APO?I_=D~~' +
    ',9fAG3H-1C;6GZ*XZ7KNL<_JE26@;f/?JHQV6G-3E)D<IRb.AB7DF=::A`L<N~gga2gYd>ZD.fS>2@>4~F^/628-7RE>RAA-2X83fLY`/IL5GdFe' +
    'AOIK]TcV-,.^cLRZbN7)A0-^@4ceG`.@3.OPIVUA(aV5K@C5@bEEJLf-TD07<)+M>aH>NZNUZ1*9VeZ^:cg+GbBM+IDXE(S8)bA+c/>=KX:1>G,S' +
    'MN*[(GRe>+,94.R[;W-C(PFXa46VI-@fH=>1CM;<LBaSLGdD)cK^2783[QE?;NA*Q(Q=`V=@8+bQ<;QLS)b,bSaH(1E4F<~8MMgdA<+bW23:H)``' +
    'UV?<D`?G>=W/[B:aUYY2Qbg^`7Z,e^9U~*(,[.`)W`fAC9c5eT01TT8f6I]/O]EKId@/.,5g>d-BMC-_THYee;JZXc8KT8Z[~8b9fQAaA*d:^8`X' +
    '/@=b]cI.CBT10bUa5S<??g:/2L2dEc[a5JTF1L+Q.B1S@eO-F;=;/agKeCb-.RBG0T)@.L(K3TMTC72@C4TJ9__KPgFI*>`FHJU_=H~aR-fG~MAE' +
    'gJ41O04O],V0@cU3?IcAIC;eT.[aK;g-HGDL5N(G1)fVacbWg++*;(SBHICbK_Gdc0U.Sce6OAQ09P/(9bCbA7Z`2CaTJ[=Q,5`I.96P=dEY9O//' +
    '(<~J4+WCD.N][=S~MU/@cK+XaV[?UQ-ABN4MbB5=+1R`g6]dc6LESS/?XV<YAAa@*H7M`?_RUf@G30~)=SBY4(g9/[XYbVd)JA7[g9eXQ9NH<9*W' +
    'K=)`+RBF1RP,7>3VDU;KR0HUO;QA2LU`X5]JI(c7+)(cJ^KHNa_MLQ`1_;K7/a9Nb2Ed`<GT=;VC6K62W=aAg/bAT(PIP;7cD0.ca3.Pf)=<I2,;' +
    '346TS>cDQ7QM_,Pf+gLK6ER?JgYff@@6)0Yd_O5Xda[egDe_MI*FM[_U9]R5Vb-FD]-`FeN[a6^?0_^U7_I(:C:4]UYCKBO6a9dFeUB4KaHTbX;<' +
    '@c;-+I1?gNFUS-c)(V_*6[OAOa1:FT0S>eM,;:*SdM<PeU(AONU0X+X*5(@EPA->f(6]]=O/X5LMDTJ<9Q1V2^.7J/[>ED04U+W:S;Z.J~I`UC8J' +
    '0ROJe<,TFJMID3[?,TW)Z(JTAF4ONBfMUXCB5*77DR-~ZOLDNaHLJ<7C1O`:R@4Vf0I`R7O<?KNcJ=g.]M1LE~[e8C[KIL^R)E[@:Ec959(YP)~U' +
    '1~fLa6S;[Z^-UcdQb*WO.YN*d3Y_*I;^d<QRLN~WH1),Q>+_)JS0bX@YT0OX5=^Z./Xa]5]Z@CL])KM(?Z2W1ce15[5S=8M^9,X.:,N.*5e4;8c/' +
    ',[.*a^N[SA9e2NI;gfUPMcLOP.6I<eF;SKW(agVRQ,WLMN3AC>QRQYBbKM1P6P(~f?:Meb,4:;4?Ic7bM?MaHV;V`DJTD7Y6bI_D.^]e/Re++aPR' +
    '^`UWTcSEX4B2~FW3]GPV~X_^;*8Hc(*WSf(^2X=IbNN+YdB,AU/?HU;@,]YYOSB,]HJ.>-YN[a~PQH~I1L1GM4B,N,5C62ea6*g.9K>81TQM[:WN' +
    '6Gf>,+(L=.:^g7(T~U<DJ*ge43QAJ4b3M;TH@;bAK53H(?/F3Vc^[*CF:gP[D2d(~]eHOG@~O;V;5)4LMZ6IecZP5a^LIBCZ5XB-Y*9(]Y-0^@61' +
    'eK^+)Z@-GN]7QGYFG@=~2?N64~e7/W@69ZaHLC)[BGFJ*;~VSEN[7@@^^.Z<WXa;[f.4T<ZI87aTFcB?A<a8b@D/I]MG?IfS]V](~~K/b:<97P^;' +
    'L8GDH(gWgDX51-EF>BE_R,3B8f[H.)<B~=1DDc@?C1NW23AU6PI-9LKU<K5W(<5H>5NBV41YPP.G>O_RX[fE+P[Q`/>P;D_QJ_UfJ~(D=]NWKd)8' +
    'QMTKfac((8N)aT@[AO(e-9PfXET]eGH;1-B*L`5)[N.FJOW/g~bf_CM*`[=J;)*7A0C84(^IC^>=81E<daOTeX~RWD0*aUB4R>-aF](,+H<JC@/F' +
    'e)fHgKf?B,:^E@~J;/bJ//T~7XTEV9@EJ~UH(f4=Q>bd1GSE@CQ<T>R(D+,;38FeSQ*OEI]D[.MU4eHWBLDZ/1S`AAQ@+RS11?~d,-fJ*U~=9gZ+' +
    '>:381H@SJK(dP8:KLOgK~7cE8_MLGb6C7M7OGTJ46K?<=LSCIUF71BS^__U?QeM298D^B0O^@b96L)P_E-+.6;.FLNXE=6VJ-dVW8=D_1QFgcf4C' +
    '.E<4JWHRd6L]9WNf3)bU]=5U<?77;7N@=,9E~=1K~e.M=E08L8~~>J]6YaDaKKGZLX5e<A_O+c<=W-+_8PC;[~ecbQE@aaNS.[_TNUQZ,H0+I;*3' +
    'SgOEaf`;SX5=L^C0Pb,a(9Y~381fC~2be.-FS<~JVN8OQ6UMM/fD_G?-O6P-]~8Y^DB5G(eMG^JN33~)dF)V1@@@gcBMW:IOb*Fd]7-5.TN_EBKI' +
    'K(fL1IA:3P@-<5DgXVadUc[2W6+NBO@TK1G.[U)ZK8,,OgP@HP_-e2FL9NGF/PSB=ZM6H0>a51XA-7@KH^GMeF;3g=e7~,A(P9GVCJO]>Z](eeWe' +
    '>^6C:HN=f1JV:8`F:aA*?H4KHJ@GP`eYC2*USXD^J?Vd=LUP)Fb+Q@5>=ObgFXMAZ~N)7G^YNH9e=_d-0MNQ5=9Rb[?DO~8`0KKVEYQQ~LcA@D-.' +
    'CN,^b4@dWS0QD>[Y*:EaAV/9?POF19J:ePJ38aZ~YY[OYK4]acK/gJSDgc3]8DaPEDSH2a;R9XG[UNP+Z`?/9RN.3TJ@3K<7LBNO+GU)]FJg;K<U' +
    ',g2D~-U:42TSVX7eUNB06dX^^P1S1ZY;*0~,f14)e9Y:0dfBNX-K?eN)04ce<aY9YIZFfHR>]<9Ng+;E~BU`289be@4@F:Rd4bZD5gP80N>eOFEE' +
    '<WNQ`>1*7(*I:(-B3<=@6*^cT:NKF4W)?gKMY-S7AeL]9WK)(X5geAdBKc.:/=,8@(UI*/LKbY(^YgeHag0NA,*4HAG36QQdd?AUIa7_Jd8F;<~:' +
    'KHc2?Z<)IOB;N0;dbDeG;c7[ZE(OYCX0V.6c1W+eKBH-cNb1X)^+Sb5+.5B:R71c9SBZ,4be-KV7F:afNGN2dIV+DE2A3M628gJN*3V`e_H/aLDL' +
    '^]<(a`K]aTH-)_a4>EDC>V)16S)G7b^V/e8Pa+VYSVOCcUe(O?C:YC[OFK_B348I1bFQCdc(+@IbV26Q=<`G[11:5N/YN?TA^~HFLE~<I0;E`4FE' +
    'a<CZ<Ke>C.OKRKN1GUP`K<G+6`ZZJPX6.LOR1Be>R0aDd[F<-^J4a4R:Zd2R0)4e5d~C+U+JdB7PbP)bAdM9L44P*`/R=[?JFTI2<76+DTR^^g92' +
    '9YX)g7GPCCY[RQJW;SS.(P>fgcB([[M`+9QTAET+eBgc84K[OVR08Je=P;`>U=gRdeIOfZ.V5PP:-G5cV;=OQFR`HRHa;J/gTW4?,]089/RIN13R' +
    '<K=9;X31^?8S(VD>4`/;R:?CR[@(OV]e@9R2H+TKPf;LI/8(CKI*e0-@;X;.Z/R@DCb-SM*/7P7NDX(_OeDb^a?]9Eb~J=>gU)32`V<7Te2,D]RM' +
    '32?Y>R->84C11+QEGB-(,PQDHB0A<PY?1FQJPH]~.=GD7<K,F34Qd,W-KR44KX?1fe^U?*N=I3e[a]O3UW]WY_fD7C5Q:GUL?XZT>R]Md.d5b)3L' +
    '14Ud.L<Y3`B,FGabH)>EF,?e2FIE_4Q*Y9eEU@Z_.(N[2Y*18@^D0]/)QT)E>.H,MAcWVT4?CNH>_23VV8c7X4<NN<B<89b??WBSM4Q=_9@YQ23E' +
    'P:]U[7RfRD^N1GROOB~`Bd3UHH^5A>TCK-?Z<G[F/,K8S@R?9P,JVR^~7@]_?N(UV2`YYA~;X,Ne)BcM]WM/5/^=EGAG9CR-cUZ?1a-QbJNK`-K+' +
    'c_]FZ03,cE4G*_/[I>M:Z;<eMaJ42]*OWAM_FVHN^fQ-f,a)FB?.FA+[2`.EMfU8DC^T__C@*=Y/d@7TfM*0`*TSX-3<8``W<9=P/RKd(`:.H)6E' +
    '_8IO/I5PIH]I_.9,NQg8,;S<ceY>30N;fC4E..K~J3O*?d.SdKD>Ab],M<8UUGP=BC([g984f;G/AM0YF`+7N6D~RQ<GE8@=:R@5a@(gg,HEg+Lb' +
    'W352<f`U:N;c(eDcXDCP4/B+1F4e<X<_XAN1LF>ec:R,/8U-c[W~6^<<EAW:@(R2P2CNB=X+_^0EI.[.;@Lf60?QJ^1T,3>[RB7)ae<~`91E@aAc' +
    ':SW_9<V=:e[@P:VW1//,BD~76ccF1Z1dP?=^]HZORHEJ0B;fT1^V6/P7J,/14Q^[[KcbSPI;._@5I4Bc]SM,10~DRR0M0?(2?HALIW3AAR-:Ne+=' +
    '3`.g,S:W8*X8ZfQRbXaYW2A1gXS>K7S-LY@L-[MMc0c*HF=14`:MHU?]a~aB?<_5IFDVN/6Kc-)fW;A+)Qa^ON++?bD5Qf76Zf-ZCG2E@H<Z<*CF' +
    ']bSBV,ZR6X3DB=V8I1d?(K6JcW+RQZM9c)K:gAVaE<1)~TU+RP:gWASC/NDE7e?_=U-1CcX~FfM@RD^*DcfAaQ-/6*^`[SL1~YNVM0b22~J2@Q>@' +
    'RGEW;cgX-6?0<TU;X_8UG^1^aS+~RbDV)<IaWY?R^JE;V2PVHb`*W_F*AHZ-Dd:bdcS7R))>e=*E-(=f9Q*0_D.;<R>:`bANFH>G.<]<_8)f8dHU' +
    'AIG<(0:F(U:*@)dgB?[T<FE4U0Z[6UK;6,>6BU@K(ZG4M+XQSG)FeEE2B)aa0M[9)O`?cCS*F0EX/060X;>+O2`)PN)N3VgJfV^Pa;;-g_dIVb5J' +
    '=/MM]bE2K~;~[H--BOdgb~Eb5(QW>B)F9OD4*E)TAKJf=+HN_]F094aZeXO@=U^(Zc:Q/U/E>RT*QE3f*/e-5O2(eVI7OHSL1]G52ERQFEKWb^4C' +
    '6O=U.6*)K4T/Z_*=BVb;d@gZY,/7UT0E]HUD7/U:@~H1R804TON26Zc:[T^DIO7O/]+C@c@H)_eZ`/0MRXN.;ZdQFYN@F~.P<XZ3WF;NUaJ]JM+-' +
    'O((0Te:M8~`48+*Z.N?;*(UFM=FQ+TIXN?I5KXI(.G2-eGW+?24_9T4*UG<C4Ie60e_CN-f>@,WY(Z-(?ORK8ggNR2SgY-M6G:-.+5V(B:UILVT1' +
    'f]f)*=72<@g^<LR:C^JOcg79UUP~PZM-fbH^4FeF~~6MIb<[H)ULP`JW0/~<1<8:R.`@<,*Y,C=OVE84S^V;W=T/T*6XS?9X;M-=IVK?c4*c`Cb.' +
    'G(=cRCV:_VB.5R0^+<8dD+22@0(L-G7C7.YZAJWF6WRBOV+,<b<Nf9HO31;LUb<<;Z_d`/R-R`<cb1f~3bNcR=N]PU-==D+8fEK64P:+=@d*Kdf_' +
    'EdQPG=9AgWF>LC<eYa~8UVQC]<ITbD=AUZ/_bD/CYB8PIfdNP4<.c5L`a_Z`S@O6dG.PHNVT_S@79fI(RZH.Ce@~[Fd_U25f;L=6CZ7,dCc9B0X>' +
    'Z3>ABWH8Z?1C)/B*GJH*J<3)R'
})
